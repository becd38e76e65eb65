using Dragoman.Compile.Data;
using Dragoman.Knowledge;

namespace Dragoman.Tests.Guards;

/// <summary>What must hold for every row of <c>data/actors</c> and <c>data/offices</c>. Each guard says how many rows it saw.</summary>
public class KnowledgeGuards(ITestOutputHelper output)
{
    private static readonly (KnowledgeTables Tables, NameIndex Names) Data = KnowledgeCompiler.Compile(new DirectoryInfo(Path.Combine(Inputs.Repository, "data")));

    private static readonly KnowledgeBase Knowledge = new(Data.Tables, Data.Names);

    [Fact]
    public void No_tenure_ends_before_it_begins()
    {
        var seen = 0;
        foreach (var row in Data.Tables.Tenures)
        {
            seen++;
            if (PartialDate.TryParse(row.From, out var from) && PartialDate.TryParse(row.To, out var to))
                Assert.True(from.Earliest <= to.Latest, $"{Data.Tables.People[row.Person].Name}: {row.From} to {row.To}");
            Assert.False(row.From.Length == 0 && row.To.Length == 0, $"{Data.Tables.People[row.Person].Name}: no date at all");
            Assert.False(row.Current && row.To.Length > 0, $"{Data.Tables.People[row.Person].Name}: current, but with an end");
        }

        Saw(seen, 3000, "tenures");
    }

    [Fact]
    public void No_two_people_hold_a_single_seat_on_one_day()
    {
        var seen = 0;
        for (var office = 0; office < Data.Tables.Offices.Count; office++)
        {
            if (!Data.Tables.Offices[office].Single)
                continue;
            var tenures = Knowledge.TenuresOfOffice(office).ToArray();
            for (var i = 0; i < tenures.Length; i++)
            {
                for (var j = i + 1; j < tenures.Length; j++, seen++)
                    Assert.False(CertainlyTogether(tenures[i], tenures[j]), $"{Data.Tables.Offices[office].Id}: {Say(tenures[i])} and {Say(tenures[j])}");
            }
        }

        Saw(seen, 5000, "pairs of tenures");
    }

    [Fact]
    public void Nobody_holds_an_office_twice_on_one_day()
    {
        var seen = 0;
        foreach (var held in Enumerable.Range(0, Data.Tables.Tenures.Count).GroupBy(t => (Data.Tables.Tenures[t].Person, Data.Tables.Tenures[t].Office)))
        {
            var tenures = held.ToArray();
            for (var i = 0; i < tenures.Length; i++)
            {
                for (var j = i + 1; j < tenures.Length; j++, seen++)
                    Assert.False(Knowledge.DaysOf(tenures[i]).Overlaps(Knowledge.DaysOf(tenures[j])), $"{Data.Tables.Offices[held.Key.Office].Id}: {Say(tenures[i])} and {Say(tenures[j])}");
            }
        }

        Saw(seen, 100, "pairs of tenures of one person");
    }

    [Fact]
    public void Every_row_has_a_source()
    {
        var seen = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Inputs.Repository, "data", "actors"), "*.tsv").Concat(Directory.EnumerateFiles(Path.Combine(Inputs.Repository, "data", "offices"), "*.tsv")))
        {
            var lines = File.ReadAllLines(file);
            var source = Array.IndexOf(lines[0].Split('\t'), "source");
            Assert.True(source > 0, $"{file} has no column source");
            foreach (var line in lines.Skip(1))
            {
                seen++;
                Assert.True(line.Split('\t')[source].Length > 3, $"{file}: {line}");
            }
        }

        Saw(seen, 4500, "rows");
    }

    [Fact]
    public void Every_capital_has_a_point_and_no_place_has_two()
    {
        var text = GazetteerCompiler.Compile(new DirectoryInfo(Path.Combine(Inputs.Repository, "data")), Data.Tables.States.Select(state => state.Code).ToHashSet());
        var places = Gazetteer.Parse(System.Text.Encoding.UTF8.GetString(text));
        var states = File.ReadAllLines(Path.Combine(Inputs.Repository, "data", "actors", "states.tsv"));
        var column = Array.IndexOf(states[0].Split('\t'), "capitals");
        var seen = 0;
        foreach (var capital in states.Skip(1).SelectMany(line => line.Split('\t')[column].Split('|', StringSplitOptions.RemoveEmptyEntries)))
        {
            seen++;
            Assert.True(places.Points.Any(point => Named(point, capital)) || places.Find(capital) is not null, $"{capital} has no point");
        }

        Assert.Empty(places.Points.GroupBy(point => (point.Name, point.Country)).Where(same => same.Count() > 1).Select(same => same.Key.Name));
        Saw(seen, 190, "capitals");

        static bool Named(PlacePoint point, string name) => point.Name == name;
    }

    [Fact]
    public void Every_checked_tenure_says_against_what()
    {
        var seen = 0;
        foreach (var row in Data.Tables.Tenures.Where(t => t.Checked))
        {
            seen++;
            Assert.True(row.Note.Contains("checked against the", StringComparison.Ordinal), $"{Data.Tables.People[row.Person].Name}: '{row.Note}'");
        }

        Saw(seen, 1000, "checked tenures");
    }

    [Fact]
    public void Every_name_points_to_a_row()
    {
        for (var i = 0; i < Data.Names.EntryCount; i++)
        {
            var target = Data.Names.Entry(i).Target;
            var rows = target.Kind switch
            {
                NameKind.Actor => Data.Tables.Actors.Count,
                NameKind.Person or NameKind.Family => Data.Tables.People.Count,
                NameKind.Sector => Data.Tables.Sectors.Count,
                NameKind.Role => Data.Tables.Roles.Count,
                NameKind.Office => Data.Tables.Offices.Count,
                NameKind.Place => Data.Tables.Places.Count,
                NameKind.Title => Data.Tables.Titles.Count,
                _ => Data.Tables.States.Count,
            };
            Assert.InRange(target.Row, 0, rows - 1);
        }

        Saw(Data.Names.EntryCount, 8000, "names");
    }

    [Fact]
    public void Every_person_is_used_and_every_state_is_described_once()
    {
        var held = Data.Tables.Tenures.Select(t => t.Person).ToHashSet();
        for (var i = 0; i < Data.Tables.People.Count; i++)
            Assert.True(held.Contains(i) || Data.Tables.People[i].Country.Length > 0, $"{Data.Tables.People[i].Name} has neither office nor country");
        Assert.Equal(193, Data.Tables.States.Count(s => s.Status == "member"));
        Saw(Data.Tables.People.Count, 1500, "people");
    }

    [Fact]
    public void Comes_back_the_same_from_its_stored_form()
    {
        var again = KnowledgeFormat.ReadTables(KnowledgeFormat.Write(Data.Tables));
        Assert.Equal(Data.Tables.States, again.States);
        Assert.Equal(Data.Tables.Actors, again.Actors);
        Assert.Equal(Data.Tables.Tenures, again.Tenures);
        Assert.Equal(Data.Tables.People, again.People);
        Assert.Throws<InvalidDataException>(() => KnowledgeFormat.ReadTables(KnowledgeFormat.Write(Data.Tables).AsSpan(0, 1000)));
    }

    // Together on a day that no reading of their dates avoids; the day of a change may belong to both.
    private static bool CertainlyTogether(int first, int second)
    {
        var (a, b) = (Data.Tables.Tenures[first], Data.Tables.Tenures[second]);
        return a.Person != b.Person && LatestStart(a) < EarliestEnd(b) && LatestStart(b) < EarliestEnd(a);
    }

    private static DateOnly LatestStart(TenureRow row) => PartialDate.TryParse(row.From, out var from) ? from.Latest : DateOnly.MaxValue;

    private static DateOnly EarliestEnd(TenureRow row) => PartialDate.TryParse(row.To, out var to) ? to.Earliest : row.Current ? DateOnly.MaxValue : DateOnly.MinValue;

    private static string Say(int tenure) => Data.Tables.Tenures[tenure] is var row ? $"{Data.Tables.People[row.Person].Name} ({row.From} to {row.To})" : "";

    private void Saw(int seen, int atLeast, string what)
    {
        output.WriteLine($"{seen} {what} inspected");
        Assert.True(seen >= atLeast, $"only {seen} {what} were inspected");
    }
}
