namespace ReferenceBot.Host.Workers;

/// <summary>A channel whose messages this process answers, such as <c>web</c>.</summary>
internal sealed record ServedChannel(string Name);

/// <summary>All channels whose messages this process answers; each adds itself as a <see cref="ServedChannel"/>.</summary>
internal sealed class ServedChannels(IEnumerable<ServedChannel> channels)
{
    public IReadOnlyList<string> Names { get; } = [.. channels.Select(channel => channel.Name).Distinct()];
}
