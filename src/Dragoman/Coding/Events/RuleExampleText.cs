namespace Dragoman.Coding.Events;

/// <summary>
/// Reads an example of a rule file: <c>+ Russia vetoed the French draft. => Russia > French</c>, with an optional modality and
/// <c>negated</c> after a semicolon, or <c>- a near miss</c>. <c>none</c> stands for no recipient.
/// </summary>
internal static class RuleExampleText
{
    public static RuleExample Parse(string file, int number, string line)
    {
        var text = line[1..].Trim();
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        if (line[0] == '-')
        {
            return arrow < 0 ? new RuleExample(text, false, null, null, null, false, number)
                : throw RuleText.Wrong(file, number, "a near miss has no '=>'");
        }

        if (arrow < 0)
            throw RuleText.Wrong(file, number, "an example that must be coded ends with '=> actor > recipient'");
        var outcome = text[(arrow + 2)..].Split(';', StringSplitOptions.TrimEntries);
        var parties = outcome[0].Split('>', StringSplitOptions.TrimEntries);
        if (parties.Length != 2 || parties[0].Length == 0 || parties[1].Length == 0)
            throw RuleText.Wrong(file, number, "expected 'actor > recipient' ('none' for no recipient)");
        Modality? modality = null;
        var negated = false;
        foreach (var word in outcome.Skip(1))
        {
            if (word == "negated")
                negated = true;
            else if (Enum.TryParse<Modality>(word, true, out var value) && !int.TryParse(word, out _))
                modality = value;
            else
                throw RuleText.Wrong(file, number, $"'{word}' is no modality");
        }

        return new RuleExample(text[..arrow].Trim(), true, parties[0], parties[1] == "none" ? null : parties[1], modality, negated, number);
    }
}
