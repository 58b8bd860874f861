namespace ReferenceBot.Understanding.Messages;

/// <summary>
/// A message without what its documents are about (see <see cref="TopicTail"/>): the words that tell what is wished for. Immutable.
/// </summary>
/// <param name="Words">As <see cref="MessageText.Words"/>.</param>
/// <param name="Standard">As <see cref="MessageText.Standard"/>.</param>
/// <param name="Places">The standard words, with one word in the place of each topic.</param>
internal sealed record MessageHead(IReadOnlyList<MessageWord> Words, IReadOnlyList<MessageWord> Standard,
    IReadOnlyList<MessageWord> Places, IReadOnlyList<string> Signs)
{
    // No word of a message has such a mark.
    private const string Topic = "<topic>";

    public static MessageHead Of(MessageText message)
    {
        var inTail = TopicTail.Of(message);
        if (Array.IndexOf(inTail, true) < 0)
            return new MessageHead(message.Words, message.Standard, message.Standard, message.Signs);
        var words = message.Words.Where((_, at) => !inTail[at]).ToList();
        var tails = message.Words.Where((_, at) => inTail[at]).ToList();
        var standard = new List<MessageWord>();
        var places = new List<MessageWord>();
        foreach (var word in message.Standard)
        {
            if (!tails.Exists(tail => tail.Start < word.End && word.Start < tail.End))
            {
                standard.Add(word);
                places.Add(word);
            }
            else if (places.Count == 0 || places[^1].Normal != Topic)
            {
                places.Add(new MessageWord(Topic, Topic, word.Start, word.Length));
            }
        }

        return new MessageHead(words, standard, places, message.Signs);
    }
}
