using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace ReferenceBot.Assistant.Models;

/// <summary>Looks whether the model's server answers; no message is sent to it. Thread-safe.</summary>
public sealed class ModelCheck(IHttpClientFactory clients, IOptions<ModelOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>A model is configured.</summary>
    public bool IsSet => options.Value.IsSet;

    /// <returns>Why the server cannot be used, in a few words; null when it answers.</returns>
    public async Task<string?> FindFaultAsync(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Value.Endpoint.TrimEnd('/') + "/models");
        if (options.Value.ApiKey.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.ApiKey);
        try
        {
            using var client = clients.CreateClient(ModelTransport.Name);
            using var response = await client.SendAsync(request, patience.Token);
            return response.IsSuccessStatusCode ? null : ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException fault)
        {
            return fault.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return string.Create(CultureInfo.InvariantCulture, $"> {Patience.TotalSeconds} s");
        }
    }
}
