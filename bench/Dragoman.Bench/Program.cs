using Dragoman.Bench;

if (args is ["store", var articles, var record] && int.TryParse(articles, out var count))
{
    StoreBench.Run(count, record);
    return 0;
}

Console.Error.WriteLine("usage: Dragoman.Bench store ARTICLES RECORD   appends so many made-up articles into a new record, and lists them");
return 2;
