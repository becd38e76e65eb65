using Dragoman.Bench;

if (args is ["store", var articles, var record] && int.TryParse(articles, out var count))
{
    StoreBench.Run(count, record);
    return 0;
}

if (args is ["utterances", var statements, var into] && int.TryParse(statements, out var said))
{
    UtteranceBench.Run(said, into);
    return 0;
}

if (args is ["web-record", var stories, var site] && int.TryParse(stories, out var told))
{
    WebBench.Make(told, site);
    return 0;
}

if (args is ["load", var url, var readers, var seconds, .. var addresses] && int.TryParse(readers, out var people) && int.TryParse(seconds, out var time) && addresses.Length > 0)
    return await WebBench.Load(url, people, time, addresses);

if (args is ["language", var file, .. var rest])
    return LanguageBench.Run(file, rest.Length > 0 ? rest[0] : null);

if (args is ["events", var texts])
    return EventBench.Run(texts);

Console.Error.WriteLine("usage: Dragoman.Bench store ARTICLES RECORD         appends so many made-up articles into a new record, and lists them");
Console.Error.WriteLine("       Dragoman.Bench utterances STATEMENTS RECORD  links so many made-up statements of a year, three in ten of them reprints");
Console.Error.WriteLine("       Dragoman.Bench web-record ARTICLES RECORD    makes a record of so many made-up articles, each with a statement and an event");
Console.Error.WriteLine("       Dragoman.Bench load URL READERS SECONDS ADDRESS…  so many readers ask 'dragoman serve' for the addresses in turn");
Console.Error.WriteLine("       Dragoman.Bench language TREEBANK [MODEL]     analyses the text of a CoNLL-U file, warm");
Console.Error.WriteLine("       Dragoman.Bench events FILE                  codes the events of the articles of a file, warm, after their analysis");
return 2;
