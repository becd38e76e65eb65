namespace Dragoman.Language.Neural;

/// <summary>
/// No verb has two direct objects: none of the trees of EWT and GUM shows it, the parser now and then does. Where the verb gives or tells, the first is
/// who gets the other; else the other says what the first is called or made.
/// </summary>
internal static class SecondObject
{
    public const string Object = "obj";

    private static readonly HashSet<string> Giving = new(StringComparer.OrdinalIgnoreCase)
    {
        "give", "gives", "gave", "given", "giving", "offer", "offers", "offered", "offering", "send", "sends", "sent", "sending", "grant", "grants", "granted",
        "granting", "hand", "hands", "handed", "handing", "sell", "sells", "sold", "selling", "lend", "lends", "lent", "lending", "pay", "pays", "paid", "paying",
        "show", "shows", "showed", "shown", "showing", "tell", "tells", "told", "telling", "teach", "teaches", "taught", "teaching", "owe", "owes", "owed", "owing",
        "deny", "denies", "denied", "denying", "promise", "promises", "promised", "promising", "award", "awards", "awarded", "awarding", "cause", "causes",
        "caused", "causing", "cost", "costs", "costing", "bring", "brings", "brought", "bringing", "allow", "allows", "allowed", "allowing", "ask", "asks",
        "asked", "asking", "assign", "assigns", "assigned", "guarantee", "guarantees", "guaranteed", "supply", "supplies", "supplied", "supplying", "wish",
    };

    public static void Mend(Token[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Deprel == Object && First(tokens, i) is var first and >= 0)
                Part(tokens, first, i);
        }
    }

    // An object of the same verb between the two; -1 where there is none.
    private static int First(Token[] tokens, int second)
    {
        for (var i = second - 1; i >= tokens[second].Head && tokens[second].Head > 0; i--)
        {
            if (tokens[i].Deprel == Object && tokens[i].Head == tokens[second].Head)
                return i;
        }

        return -1;
    }

    private static void Part(Token[] tokens, int first, int second)
    {
        if (Giving.Contains(tokens[tokens[second].Head - 1].Form))
            tokens[first] = tokens[first] with { Deprel = "iobj" };
        else
            tokens[second] = tokens[second] with { Deprel = "xcomp" };
    }
}
