using Dragoman.Language;

namespace Dragoman.Compile.Training;

/// <summary>Token and sentence F1 of a tokenizer over a treebank's plain paragraphs, as <c>score_parse.py --mode raw</c> counts them.</summary>
internal readonly record struct TokenizerScore(double Tokens, double Sentences)
{
    public static TokenizerScore Of(Tokenizer tokenizer, IEnumerable<ConlluSentence> gold, Action<string>? report = null)
    {
        var tokens = new Counts();
        var sentences = new Counts();
        var space = new Tokenizer.Workspace();
        foreach (var paragraph in GoldText.Paragraphs(gold))
        {
            var text = GoldText.Plain(paragraph);
            tokenizer.Run(text.Text, 0, text.Text.Length, space);
            var found = Enumerable.Range(0, space.Tokens.Count).Select(i => new Span(space.Tokens[i].Start, space.Tokens[i].End)).ToList();
            tokens.Add(text.Tokens, found);
            var ends = Enumerable.Range(0, space.Tokens.Count).Where(i => space.Tokens[i].EndsSentence).Select(i => space.Tokens[i].End);
            sentences.Add(Between(text.SentenceEnds.Order()), Between(ends));
            if (report is not null)
                Report(text, found, [.. ends], report);
        }

        return new TokenizerScore(tokens.F1, sentences.F1);
    }

    private static void Report(GoldText text, List<Span> found, HashSet<int> ends, Action<string> report)
    {
        foreach (var wrong in found.Except(text.Tokens))
        {
            var around = new Span(Math.Max(0, wrong.Start - 25), Math.Min(text.Text.Length, wrong.End + 25));
            report($"token\t{wrong.Of(text.Text)}\t{around.Of(text.Text)}");
        }

        foreach (var end in ends.Except(text.SentenceEnds))
            report($"end too many\t{Around(text.Text, end)}");
        foreach (var end in text.SentenceEnds.Except(ends))
            report($"end missed\t{Around(text.Text, end)}");
    }

    private static string Around(string text, int at)
    {
        var before = text[Math.Max(0, at - 40)..at];
        return $"{before}<|>{text[at..Math.Min(text.Length, at + 40)]}";
    }

    private static List<Span> Between(IEnumerable<int> ends)
    {
        var spans = new List<Span>();
        foreach (var end in ends)
            spans.Add(new Span(spans.Count == 0 ? 0 : spans[^1].End, end));
        return spans;
    }

    private sealed class Counts
    {
        private int _right;
        private int _gold;
        private int _found;

        public double F1 => 2.0 * _right / Math.Max(_gold + _found, 1);

        public void Add(IReadOnlyCollection<Span> gold, List<Span> found)
        {
            _right += found.ToHashSet().Intersect(gold).Count();
            _gold += gold.Count;
            _found += found.Count;
        }
    }
}
