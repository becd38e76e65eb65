using System.CommandLine;
using Dragoman.Coding.Events;
using Dragoman.Coding.Figures;
using Dragoman.Coding.Positions;
using Dragoman.Coding.Statements;
using Dragoman.Compile.Data;
using Dragoman.Council;
using Dragoman.Knowledge;
using Dragoman.Reading;

namespace Dragoman.Compile.Commands;

/// <summary>Compiles the hand-written files of <c>data/</c> into the one file that the program loads.</summary>
internal static class DataCommand
{
    public static Command Create()
    {
        var from = new Option<DirectoryInfo>("--from") { Description = "the data folder", Required = true };
        var to = new Option<FileInfo>("--to") { Description = "the file to write", Required = true };
        var command = new Command("data", "compile data/ into one file") { from, to };
        command.SetAction(parsed =>
        {
            try
            {
                File.WriteAllBytes(parsed.GetRequiredValue(to).FullName, CompiledData.Write(Compile(parsed.GetRequiredValue(from))));
                return 0;
            }
            catch (InvalidDataException broken)
            {
                // In the form that MSBuild shows as an error of the build.
                Console.Error.WriteLine($"data : error DATA1: {broken.Message}");
                return 1;
            }
        });
        return command;
    }

    // One entry a section; each compiler refuses what its schema does not allow, naming the file and the line.
    private static Dictionary<string, byte[]> Compile(DirectoryInfo data)
    {
        var (actors, names) = KnowledgeCompiler.Compile(data);
        return new(StringComparer.Ordinal)
        {
            [CameoTable.Section] = CameoCompiler.Compile(data),
            [CouncilFacts.Section] = CouncilCompiler.Compile(data),
            [CueLexicon.Section] = CueCompiler.Compile(data),
            [FigureLexicon.Section] = FiguresCompiler.Compile(data),
            [Formulas.Section] = FormulaCompiler.Compile(data),
            [PositionReader.Section] = IssuesCompiler.Compile(data, new KnowledgeBase(actors, names)),
            [Gazetteer.Section] = GazetteerCompiler.Compile(data, actors.States.Select(state => state.Code).ToHashSet(StringComparer.Ordinal)),
            [KnowledgeFormat.NamesSection] = KnowledgeFormat.Write(names),
            [KnowledgeFormat.TablesSection] = KnowledgeFormat.Write(actors),
            [ReadingKnowledge.BoilerplateSection] = ReadingCompiler.Boilerplate(data),
            [ReadingKnowledge.CalendarSection] = ReadingCompiler.Calendar(data),
            [ReadingKnowledge.LanguagesSection] = ReadingCompiler.Languages(data),
            [ReadingKnowledge.LayoutSection] = ReadingCompiler.Layout(data),
            [ReadingKnowledge.PublishersSection] = ReadingCompiler.Publishers(data),
            [RuleBook.Section] = RulesCompiler.Compile(data),
            [Speakers.Section] = SpeakerCompiler.Compile(data),
        };
    }
}
