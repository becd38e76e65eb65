using Dragoman.Cli.Output;
using Dragoman.Store.Lines;

namespace Dragoman.Cli.Listings;

internal static class ArticleListing
{
    public static Listing<ArticleLine> Listing { get; } = new(
        "article",
        "articles",
        [
            LineColumns.ShortId<ArticleLine>(),
            new("published", l => l.Published),
            new("publisher", l => l.Publisher) { Cut = true, Most = 18 },
            new("title", l => l.Title) { Cut = true },
            new("file", l => l.File) { Cut = true, Most = 30 },
        ],
        [
            LineColumns.Id<ArticleLine>(),
            new("file", l => l.File),
            new("url", l => l.Url),
            new("title", l => l.Title),
            new("publisher", l => l.Publisher),
            new("authors", l => LineColumns.Joined(l.Authors)),
            new("published", l => l.Published),
            new("published_precision", l => l.PublishedPrecision),
            new("published_basis", l => l.PublishedBasis),
            new("language", l => l.Language),
            new("sha256", l => l.Sha256),
        ]);
}
