using System.CommandLine;
using Dragoman.Compile.Commands;

var root = new RootCommand("Dragoman's offline tools: compile the data files and train the language model.")
{
    DataCommand.Create(),
    TrainTokensCommand.Create(),
    VectorsCommand.Create(),
    ManifestCommand.Create(),
    TrainCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
