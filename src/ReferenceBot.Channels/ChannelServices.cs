using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Channels.Receiving;
using ReferenceBot.Channels.Sending;

namespace ReferenceBot.Channels;

public static class ChannelServices
{
    public static IServiceCollection AddChannels(this IServiceCollection services) =>
        services.AddSingleton<MessageReceiver>().AddSingleton<OutboxSender>();
}
