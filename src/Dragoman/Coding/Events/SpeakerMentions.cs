namespace Dragoman.Coding.Events;

/// <summary>Reads "we" and "I" inside somebody's words as that somebody: "We have withdrawn our troops," the minister said.</summary>
internal static class SpeakerMentions
{
    /// <summary>The mentions of the sentence, and one for each such pronoun whose speaker has a country.</summary>
    public static IReadOnlyList<Mention> Add(Sentence sentence, ContentIndex contents, IReadOnlyList<Mention> known)
    {
        List<Mention>? mentions = null;
        for (var word = 1; word <= sentence.Tokens.Length; word++)
        {
            ref readonly var token = ref sentence[word];
            if (token.Xpos != "PRP" || token.Upos != Upos.PRON || token.Form is not ("we" or "We" or "I" or "us"))
                continue;
            if (contents.Innermost(token.Span) is not { Source: { } source } statement)
                continue;
            var speaker = statement.OnBehalfOf?.Actor ?? source.Actor;
            if (speaker is not { Country: not null, Sector: not ("MED" or "CVL" or "BUS") })
                continue;
            mentions ??= [.. known];
            mentions.Add(new Mention { Span = token.Span, Sentence = sentence.Index, Head = word, Kind = MentionKind.Reference, Actor = speaker, Rule = "speaker" });
        }

        return mentions ?? known;
    }
}
