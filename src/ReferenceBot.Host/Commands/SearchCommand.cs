using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;

namespace ReferenceBot.Host.Commands;

/// <summary><c>search</c>: the retrieval pipeline alone.</summary>
internal static class SearchCommand
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var command = new Command("search", CommandTexts.Get("Search"));
        var common = new CommonOptions(command);
        var options = new SearchOptions(command);
        var json = new Option<bool>("--json") { Description = CommandTexts.Get("Search_Json") };
        command.Add(json);
        command.SetAction((parsed, cancel) =>
            RunAsync(common.Read(parsed), options.Read(parsed), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(StartOptions start, SearchRequest request, bool json, CancellationToken cancel)
    {
        using var host = LibraryHost.Build(start);
        await Progress.ShowAsync(
            CommandTexts.Get("Preparing"), () => host.Services.GetRequiredService<Preparation>().PrepareSearchAsync(cancel));
        var found = await host.Services.GetRequiredService<ICatalogueSearch>().SearchAsync(request, cancel);
        if (!found.Complete)
            await Console.Error.WriteLineAsync(CommandTexts.Get("Search_Behind"));
        var records = (await host.Services.GetRequiredService<ICatalogue>().GetAsync([.. found.Hits.Select(hit => hit.Id)], cancel))
            .ToDictionary(record => record.Id);
        var output = StandardStreams.Out;
        var rank = 0;
        foreach (var hit in found.Hits.Where(hit => records.ContainsKey(hit.Id)))
            await output.WriteLineAsync(json ? ToJson(++rank, hit, records[hit.Id]) : ToLine(++rank, hit, records[hit.Id]));
        if (!json)
            await output.WriteLineAsync(CommandTexts.Get("Search_Total", found.Total));
        await output.FlushAsync(cancel);
        return ReferenceBotCommand.Success;
    }

    private static string ToLine(int rank, SearchHit hit, CatalogueRecord record)
    {
        var book = record.Bibliographic;
        var by = string.Join("; ", book.Contributors.Take(3).Select(contributor => contributor.Heading));
        var title = book.Subtitle is null ? book.Title : $"{book.Title}: {book.Subtitle}";
        var year = book.Published?.Year.ToString(CultureInfo.InvariantCulture) ?? "–";
        return string.Create(CultureInfo.InvariantCulture, $"{rank,3}. {title} / {by} ({year}) {hit.Score:0.00} {hit.Id}");
    }

    private static string ToJson(int rank, SearchHit hit, CatalogueRecord record)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Json))
        {
            json.WriteStartObject();
            json.WriteNumber("rank", rank);
            json.WriteString("id", hit.Id.Value);
            json.WriteString("title", record.Bibliographic.Title);
            json.WriteStartArray("contributors");
            foreach (var contributor in record.Bibliographic.Contributors)
                json.WriteStringValue(contributor.Heading);
            json.WriteEndArray();
            if (record.Bibliographic.Published is { } date)
                json.WriteNumber("year", date.Year);
            else
                json.WriteNull("year");
            json.WriteNumber("score", Math.Round(hit.Score, 4));
            json.WriteStartArray("matched");
            foreach (var word in hit.Matched)
                json.WriteStringValue(word);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
