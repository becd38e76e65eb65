using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Coding.Events;

/// <summary>Rules that a user adds to the shipped ones.</summary>
/// <param name="Book">All rules, the user's first.</param>
/// <param name="Own">The user's alone.</param>
/// <param name="Hash">Eight hexadecimal digits over names and texts: it stands in the version of every line that these rules may have touched.</param>
public sealed record OwnRules(RuleBook Book, IReadOnlyList<EventRule> Own, string Hash)
{
    /// <param name="files">The text of each <c>.rule</c> file by its path; see <see cref="RuleBook.With(IReadOnlyDictionary{string, string})"/>.</param>
    /// <exception cref="InvalidDataException">A file violates the schema; the message holds file, line and reason.</exception>
    public static OwnRules Parse(CompiledData data, IReadOnlyDictionary<string, string> files)
    {
        var book = RuleBook.Load(data).With(files);
        var own = book.Rules.Take(files.Count).ToArray();
        var text = new StringBuilder();
        foreach (var rule in own.OrderBy(r => r.Id, StringComparer.Ordinal))
            text.Append(rule.Id).Append('\n').Append(files[rule.File].Replace("\r\n", "\n", StringComparison.Ordinal)).Append('\n');
        return new OwnRules(book, own, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..8]);
    }
}
