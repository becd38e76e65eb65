namespace Dragoman.Cli.Exporting;

/// <summary>The hashtags of the Humanitarian Exchange Language (hxlstandard.org, 1.1) for the columns of the listings.</summary>
internal static class HxlTags
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["date"] = "#date+occurred",
        ["dated"] = "#date",
        ["published"] = "#date+published",
        ["publisher"] = "#meta+source",
        ["url"] = "#meta+url",
        ["title"] = "#meta+title",
        ["place"] = "#loc+name",
        ["country"] = "#country+code",
        ["source_country"] = "#country+source+code",
        ["type"] = "#event+type",
        ["mode"] = "#event+mode",
        ["modality"] = "#event+modality",
        ["cameo"] = "#event+cameo+code",
        ["actor"] = "#org+actor+code",
        ["actor_text"] = "#org+actor+name",
        ["recipient"] = "#org+recipient+code",
        ["recipient_text"] = "#org+recipient+name",
        ["according_to"] = "#org+source+code",
        ["according_to_text"] = "#org+source+name",
        ["source_actor"] = "#org+source+code",
        ["source_name"] = "#contact+source+name",
        ["source_office"] = "#contact+source+role",
        ["measure"] = "#indicator+name",
        ["value"] = "#indicator+value+num",
        ["low"] = "#indicator+value+min+num",
        ["high"] = "#indicator+value+max+num",
        ["unit"] = "#indicator+unit",
        ["quantity"] = "#indicator+value+text",
        ["content"] = "#description+said",
        ["evidence_quote"] = "#description+quote",
        ["name"] = "#contact+name",
    };

    /// <summary>The tag of a column; what the language has no word for is <c>#meta</c> with the column's name.</summary>
    public static string Of(string column) => Known.GetValueOrDefault(column) ?? "#meta+" + column;
}
