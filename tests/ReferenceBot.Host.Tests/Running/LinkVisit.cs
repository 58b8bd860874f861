using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReferenceBot.Circulation.Samples;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Host.Composition;
using ReferenceBot.Storage;

namespace ReferenceBot.Host.Tests.Running;

/// <summary>Somebody who opens linking pages of a served library, and fills them in.</summary>
internal sealed class LinkVisit(DataFolder folder, ServedLibrary library) : IDisposable
{
    // A second program on the same data: it offers pages as a chat would.
    private readonly IHost _beside = LibraryHost.Build(new StartOptions(folder.Data, null));

    /// <summary>The path of a page that a chat has just offered.</summary>
    public async Task<string> OfferAsync(string conversation)
    {
        await using var scope = _beside.Services.CreateAsyncScope();
        var step = await scope.ServiceProvider.GetRequiredService<IAccountLinks>().OpenStepAsync(conversation, null, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().SaveChangesAsync();
        return "/link/" + step.Token;
    }

    public async Task<string> PinOfAsync(string card) =>
        (await _beside.Services.GetRequiredService<SampleLibrary>().GetCardsAsync(CancellationToken.None)).Single(sample => sample.Card == card).Pin;

    public async Task<(HttpStatusCode Status, string Page)> FillInAsync(string page, string card, string pin, string? site = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = Form(card, pin) };
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        using var response = await library.Browser.SendAsync(request);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }

    public void Dispose() => _beside.Dispose();

    private static FormUrlEncodedContent Form(string card, string pin) =>
        new(new Dictionary<string, string> { ["card"] = card, ["pin"] = pin });
}
