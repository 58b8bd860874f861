using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// The model that the settings name, behind all its guards. Made once, with the first turn that wants it; thread-safe.
/// </summary>
internal sealed class LanguageModel(
    IOptions<ModelOptions> options, IHttpClientFactory http, ModelBudget budget, TimeProvider clock) : IDisposable
{
    private readonly Lazy<IChatClient> _client = new(() => Build(options.Value, http, budget, clock));

    public IChatClient Client => _client.Value;

    public void Dispose()
    {
        if (_client.IsValueCreated)
            _client.Value.Dispose();
    }

    /// <summary>From the outside in: what an answer must be like, how long it may take, what it costs.</summary>
    private static ReadsFirst Build(ModelOptions options, IHttpClientFactory http, ModelBudget budget, TimeProvider clock)
    {
        var limit = TimeSpan.FromSeconds(options.TimeoutSeconds);
        var timed = new RequestTimeLimit(new Spending(Connect(options, http), budget), limit, clock);
        return new ReadsFirst(new AnswerGuard(new OutputCap(timed, options.MaxOutputTokens)));
    }

    private static IChatClient Connect(ModelOptions options, IHttpClientFactory http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint),
            Transport = new HttpClientPipelineTransport(http.CreateClient(ModelTransport.Name)),
            // The transport tries again; two layers of retries would multiply.
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        // The client insists on a key; without one the transport takes it off again.
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none");
        return new OpenAIClient(key, settings).GetChatClient(options.Name).AsIChatClient();
    }
}
