using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage;

/// <summary>A room's entities and their mapping, taken into the one database model.</summary>
public interface IModelPart
{
    void Build(ModelBuilder model);
}
