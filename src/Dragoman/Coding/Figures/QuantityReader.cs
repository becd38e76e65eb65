using System.Globalization;

namespace Dragoman.Coding.Figures;

/// <summary>Finds the quantities of a sentence: digits and number words with their scale, bound, range and currency.</summary>
internal sealed class QuantityReader(FigureLexicon lexicon)
{
    /// <summary>The quantities in order; years, dates, ordinals and percentages are none.</summary>
    public List<Quantity> Read(Sentence sentence)
    {
        var found = new List<Quantity>();
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!TryNumber(tokens, i, out var run))
                continue;
            if (IsNoQuantity(tokens, i, run.End))
            {
                i = run.End - 1;
                continue;
            }

            found.Add(Complete(sentence, i, ref run));
            i = run.End - 1;
        }

        return found;
    }

    // A run of number words from i (index) to End (exclusive).
    private struct Run
    {
        public int End;
        public decimal? Value;
        public bool IsVague;
    }

    private bool TryNumber(Token[] tokens, int at, out Run run)
    {
        run = new Run { End = at };
        if (TryFraction(tokens, at, ref run))
            return true;
        decimal total = 0, current = 0;
        var any = false;
        for (; run.End < tokens.Length; run.End++)
        {
            var form = tokens[run.End].Form;
            if (TryDigits(form, out var digits))
            {
                if (any)
                    break;
                (current, any) = (digits, true);
                // "1, 555 tonnes": a space behind the comma of thousands, as printed.
                if (IsSplitThousands(tokens, run.End) && TryDigits(tokens[run.End + 2].Form, out var rest))
                    (current, run.End) = ((digits * 1000) + rest, run.End + 2);
            }
            else if (any && form == "-" && run.End + 1 < tokens.Length && current is >= 20 and < 100 && IsSmall(tokens[run.End + 1].Form))
            {
                // "thirty-seven"
                continue;
            }
            else if (!lexicon.TryNumber(form, out var word) || !Take(word, tokens, run.End, ref any, ref total, ref current, ref run.IsVague))
            {
                if (!(any && form == "and" && run.End + 1 < tokens.Length && IsSmall(tokens[run.End + 1].Form) && total + current >= 100))
                    break;
            }
        }

        if (!any)
            return false;
        // "tens of thousands": one vague word of another.
        while (run.IsVague && run.End + 1 < tokens.Length && tokens[run.End].Form == "of"
            && lexicon.TryNumber(tokens[run.End + 1].Form, out var larger) && larger.Kind == "vague")
            run.End += 2;
        run.Value = run.IsVague ? null : total + current;
        return run.Value is not 0;
    }

    // "a quarter of a million", "half of a million"
    private bool TryFraction(Token[] tokens, int at, ref Run run)
    {
        var word = tokens[at].Form is "a" or "A" ? at + 1 : at;
        if (word + 3 >= tokens.Length || tokens[word + 1].Form != "of" || tokens[word + 2].Form is not ("a" or "an"))
            return false;
        if (!lexicon.TryNumber(tokens[word].Form, out var part) || part.Kind != "fraction" || !lexicon.TryNumber(tokens[word + 3].Form, out var whole) || whole.Kind != "scale")
            return false;
        run = new Run { End = word + 4, Value = part.Value * whole.Value };
        return true;
    }

    private static bool IsSplitThousands(Token[] tokens, int at) => at + 3 < tokens.Length && tokens[at].Form.Length <= 3 && tokens[at].NoSpaceAfter
        && tokens[at + 1].Form == "," && tokens[at + 2].Form.Length == 3 && char.IsAsciiDigit(tokens[at + 2].Form[0]) && (tokens[at + 2].Form[0] == '0' || tokens[at + 3].Upos is not (Upos.PUNCT or Upos.NUM));

    // "hundred and five": the word behind "and" continues the number.
    private bool IsSmall(string form) => lexicon.TryNumber(form, out var word) && word.Kind == "unit";

    private bool Take(NumberWord word, Token[] tokens, int at, ref bool any, ref decimal total, ref decimal current, ref bool vague)
    {
        switch (word.Kind)
        {
            case "article":
                // "a million", "a dozen", "an estimated ...": an article counts only before a scale.
                if (any && current == 0.5m && total == 0)
                    return true;
                if (any || at + 1 >= tokens.Length || !lexicon.TryNumber(tokens[at + 1].Form, out var next) || next.Kind != "scale")
                    return false;
                current = 1;
                any = true;
                return true;
            case "vague":
                if (any && !vague)
                    return false;
                any = vague = true;
                return true;
            case "fraction":
                if (any || !IsHalfOfScale(tokens, at))
                    return false;
                current = word.Value;
                any = true;
                return true;
            case "scale":
                if (!any && word.Value != 12)
                    return false;
                Scale(word.Value, ref total, ref current);
                any = true;
                return true;
            case "suffix":
                if (!any || vague)
                    return false;
                Scale(word.Value, ref total, ref current);
                return true;
            default:
                current += word.Value;
                any = true;
                return true;
        }
    }

    private static void Scale(decimal scale, ref decimal total, ref decimal current)
    {
        current = (current == 0 ? 1 : current) * scale;
        if (scale < 1000)
            return;
        total += current;
        current = 0;
    }

    // "half a million": the article between is part of the number.
    private bool IsHalfOfScale(Token[] tokens, int at)
    {
        for (var i = at + 1; i < Math.Min(at + 3, tokens.Length); i++)
            if (lexicon.TryNumber(tokens[i].Form, out var word) && word.Kind == "scale")
                return true;
        return false;
    }

    private static bool TryDigits(string form, out decimal value)
    {
        value = 0;
        return form.Length is > 0 and < 20 && char.IsAsciiDigit(form[0])
            && decimal.TryParse(form, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);
    }

    // Years, days of months, percentages, names ("Resolution 2118", "Paragraph 4"), times and scores are no counts.
    private static bool IsNoQuantity(Token[] tokens, int start, int end)
    {
        if (end < tokens.Length && IsPercent(tokens[end].Form))
            return true;
        if (end + 1 < tokens.Length && tokens[end].Form is "-" && IsPercent(tokens[end + 1].Form))
            return true;
        if (start > 0 && IsNegative(tokens, start - 1))
            return true;
        // "one of the victims" and "the one that disappeared" name somebody.
        if (tokens[start].Form is "one" or "One" && ((end < tokens.Length && tokens[end].Form == "of") || (start > 0 && tokens[start - 1].Upos == Upos.DET)))
            return true;
        // "the minimum 9", "11 of 15 votes": what is wanted, and of how many.
        if (start > 0 && tokens[start - 1].Form is "minimum" or "maximum")
            return true;
        if (start > 1 && tokens[start - 1].Form is "of" && tokens[start - 2].Upos == Upos.NUM && tokens[start].Head != start - 1)
            return true;
        // "Ahmed Ali, 22, was killed": an age.
        if (tokens[start].Head > 0 && tokens[start].Head <= start && tokens[tokens[start].Head - 1].Upos == Upos.PROPN && tokens[start].Deprel is "appos" or "nummod" or "nmod")
            return true;
        ref readonly var first = ref tokens[start];
        if (end - start > 1 || !char.IsAsciiDigit(first.Form[0]))
            return false;
        var head = first.Head;
        var relation = first.Deprel;
        if (relation is "nmod" or "nmod:unmarked" or "nmod:tmod" or "flat" or "dep" or "appos" or "compound" || relation.StartsWith("obl", StringComparison.Ordinal))
            if (first.Form.Length == 4 && first.Form[0] is '1' or '2' && !HasBound(tokens, start))
                return true;
        if (head > 0 && IsDateWord(tokens[head - 1]))
            return true;
        // "Resolution 2118", "Flight 370": a number behind its noun is a name, not a count.
        return head > 0 && head - 1 < start && relation is "nummod" or "nmod" or "flat" or "dep" or "compound" && tokens[head - 1].Upos is Upos.NOUN or Upos.PROPN
            && head == start;
    }

    // "no one", "no two"; "no more than" and "no fewer than" are bounds, and end in another word.
    private static bool IsNegative(Token[] tokens, int at) =>
        (tokens[at].Form is "but" && at > 0 && tokens[at - 1].Lemma is "all" or "everyone" or "none") || tokens[at].Form is "no" or "No" or "not" or "Not" or "neither" or "Neither" or "zero" or "nor" or "n't";

    private static bool HasBound(Token[] tokens, int at) => at > 0 && tokens[at - 1].Form is "than" or "least" or "to" or "over" or "about" or "some";

    private static bool IsDateWord(in Token token) => token.Upos == Upos.PROPN && IsMonth(token.Form);

    private static bool IsMonth(string form) =>
        form is "January" or "February" or "March" or "April" or "May" or "June" or "July" or "August" or "September" or "October" or "November" or "December"
            or "Jan" or "Jan." or "Feb" or "Feb." or "Mar." or "Apr." or "Aug" or "Aug." or "Sept" or "Sept." or "Sep" or "Sep." or "Oct" or "Oct." or "Nov" or "Nov." or "Dec" or "Dec.";

    private static bool IsPercent(string form) => form is "%" or "percent" or "per" or "pct" or "percentage" or "th" or "st" or "nd" or "rd";

    private Quantity Complete(Sentence sentence, int start, ref Run run)
    {
        var tokens = sentence.Tokens;
        var (first, bound) = ReadBound(tokens, start);
        decimal? value = run.Value, low = null, high = null;
        if (value is not null && TryRange(tokens, run.End, out var end, out var upper) && upper > value)
        {
            (low, high, value) = (value, upper, null);
            run.End = end;
        }

        if (run.End + 1 < tokens.Length && tokens[run.End].Form == "or" && tokens[run.End + 1].Form is "more" or "fewer" or "less")
        {
            bound = tokens[run.End + 1].Form == "more" ? Bound.AtLeast : Bound.AtMost;
            run.End += 2;
        }

        var currency = Currency(tokens, start, run.End);
        // A vague word is no exact number, whatever stands before it.
        if (run.IsVague && bound == Bound.Exact)
            bound = Bound.About;
        return new Quantity(first + 1, run.End, HeadOf(tokens, start, run.End) + 1, value, low, high, bound, currency);
    }

    // "12 to 15", "between 12 and 15", "12-15", "12 or 15".
    private bool TryRange(Token[] tokens, int at, out int end, out decimal upper)
    {
        (end, upper) = (at, 0);
        if (at + 1 >= tokens.Length || tokens[at].Form is not ("to" or "-" or "–" or "and" or "or"))
            return false;
        if (tokens[at].Form == "and" && !PrecededByBetween(tokens, at))
            return false;
        if (!TryNumber(tokens, at + 1, out var run) || run.Value is null)
            return false;
        (end, upper) = (run.End, run.Value.Value);
        return true;
    }

    private static bool PrecededByBetween(Token[] tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 4); i--)
            if (tokens[i].Form.Equals("between", StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // The longest phrase of data/figures/bounds.tsv that ends right before the number, a currency sign between them aside.
    private (int First, Bound Bound) ReadBound(Token[] tokens, int start)
    {
        var before = start;
        if (before > 0 && IsCurrencySign(tokens[before - 1].Form))
            before--;
        for (var words = Math.Min(lexicon.LongestBound, before); words > 0; words--)
        {
            var phrase = words == 1 ? tokens[before - 1].Form : string.Join(' ', Enumerable.Range(before - words, words).Select(i => tokens[i].Form));
            if (lexicon.TryBound(phrase, out var bound))
                return (before - words, bound);
        }

        return (before, Bound.Exact);
    }

    private static bool IsCurrencySign(string form) => form is "$" or "US$" or "€" or "£" or "A$" or "C$" or "¥";

    // A sign before the number, or a word behind it, with the name of the country between ("5 million U.S. dollars").
    private static string? Currency(Token[] tokens, int start, int end)
    {
        if (start > 0 && IsCurrencySign(tokens[start - 1].Form))
            return CurrencyOf(tokens[start - 1].Form);
        if (end < tokens.Length && tokens[end].Form is "U.S." or "US" or "American")
            end++;
        return end < tokens.Length && !IsCurrencySign(tokens[end].Form) ? CurrencyOf(tokens[end].Form) : null;
    }

    private static string? CurrencyOf(string form) => form switch
    {
        "$" or "US$" or "U.S.$" or "dollars" or "dollar" or "USD" => "USD",
        "€" or "euros" or "euro" or "EUR" => "EUR",
        "£" or "GBP" => "GBP",
        "A$" => "AUD",
        "C$" => "CAD",
        "roubles" or "rubles" or "rouble" or "ruble" => "RUB",
        "yen" or "¥" => "JPY",
        _ => null,
    };

    // The word of the run whose head lies outside it.
    private static int HeadOf(Token[] tokens, int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
            if (tokens[i].Head - 1 < start || tokens[i].Head - 1 >= end)
                return i;
        return start;
    }
}
