using ReferenceBot.Host.Commands;

return await ReferenceBotCommand.RunAsync(args);
