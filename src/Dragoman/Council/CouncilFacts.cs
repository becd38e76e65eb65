using System.Text;

namespace Dragoman.Council;

/// <summary>The Council's facts: who sat when, what was vetoed, the drafts on Syria, and the Court's parties (section "council" of the compiled data).</summary>
public sealed class CouncilFacts
{
    /// <summary>The name of the section.</summary>
    public const string Section = "council";

    private CouncilFacts(BinaryReader reader)
    {
        Terms = Read(reader, ReadTerm);
        Vetoes = Read(reader, ReadVeto);
        Drafts = Read(reader, ReadDraft);
        CourtParties = Read(reader, ReadParty);
        CourtActs = Read(reader, ReadAct);
    }

    /// <summary>By first day, then member.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>By date, then symbol. Complete to September 2022 only: see the README of data/council.</summary>
    public IReadOnlyList<VetoRow> Vetoes { get; }

    public IReadOnlyList<DraftRow> Drafts { get; }

    public IReadOnlyList<CourtParty> CourtParties { get; }

    public IReadOnlyList<CourtAct> CourtActs { get; }

    /// <exception cref="InvalidDataException">The section is missing.</exception>
    public static CouncilFacts Load(CompiledData data)
    {
        using var reader = new BinaryReader(new MemoryStream(data.Section(Section).ToArray()), Encoding.UTF8);
        return new CouncilFacts(reader);
    }

    /// <summary>Who sat on this day: permanent members first, each group by name.</summary>
    public IReadOnlyList<Term> MembersOn(DateOnly on) =>
        [.. Terms.Where(t => t.Covers(on)).OrderByDescending(t => t.IsPermanent).ThenBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>The first and the last day for which membership is known.</summary>
    public (DateOnly From, DateOnly To) MembershipKnown => (Terms[0].From, Terms.Max(t => t.To ?? DateOnly.MinValue));

    private static List<T> Read<T>(BinaryReader reader, Func<BinaryReader, T> row)
    {
        var count = reader.ReadInt32();
        var rows = new List<T>(count);
        for (var i = 0; i < count; i++)
            rows.Add(row(reader));
        return rows;
    }

    private static Term ReadTerm(BinaryReader r) => new(Text(r), Text(r), Text(r) == "permanent", Day(r)!.Value, Day(r), Text(r), Optional(r));

    private static VetoRow ReadVeto(BinaryReader r) =>
        new(Day(r)!.Value, Optional(r), Text(r), Text(r), Text(r), Text(r), Members(r), CountsOf(r), Members(r), Members(r), Members(r), Count(r), Text(r), Notes(r));

    private static DraftRow ReadDraft(BinaryReader r)
    {
        var date = Day(r)!.Value;
        var motion = Text(r) == "procedural-motion";
        var (symbol, resolution, meeting, subject) = (Optional(r), Optional(r), Optional(r), Text(r));
        var (sponsors, total, lead) = (Members(r), Count(r), Members(r));
        return new DraftRow(
            date, motion, symbol, resolution, meeting, subject, sponsors.Length > 0 ? sponsors : lead, total, CountsOf(r), Members(r), Members(r), Text(r), Members(r), Optional(r), Text(r), Optional(r));
    }

    private static CourtParty ReadParty(BinaryReader r) =>
        new(Text(r), Text(r), Day(r), Day(r), Optional(r), Day(r), Day(r), Day(r), Text(r), Text(r), Optional(r));

    private static CourtAct ReadAct(BinaryReader r) =>
        new(Day(r)!.Value, Text(r), Optional(r), Text(r), Day(r), Day(r), Text(r), Optional(r), Optional(r), Text(r), Optional(r));

    private static string Text(BinaryReader r) => r.ReadString();

    private static string? Optional(BinaryReader r) => r.ReadString() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(BinaryReader r) => Optional(r) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd") : null;

    private static int? Count(BinaryReader r) => Optional(r) is { } text ? int.Parse(text) : null;

    private static string[] Members(BinaryReader r) => Optional(r)?.Split(';', StringSplitOptions.TrimEntries) ?? [];

    private static Counts? CountsOf(BinaryReader r)
    {
        var (inFavour, against, abstentions) = (Optional(r), Optional(r), Optional(r));
        return inFavour is null || against is null || abstentions is null ? null : new Counts(int.Parse(inFavour), int.Parse(against), int.Parse(abstentions));
    }

    // The list of vetoes names the source of its counts apart; both end in the note.
    private static string? Notes(BinaryReader r)
    {
        var (votesSource, note) = (Optional(r), Optional(r));
        return votesSource is null ? note : note is null ? $"counts: {votesSource}" : $"counts: {votesSource}; {note}";
    }
}
