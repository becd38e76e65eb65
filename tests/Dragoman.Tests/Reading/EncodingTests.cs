using System.Text;
using Dragoman.Reading;
using static Dragoman.Tests.Reading.Samples;

namespace Dragoman.Tests.Reading;

public class EncodingTests
{
    private const string French = "Le ministre déclara : « Nous voterons pour la résolution », a-t-il précisé à Genève.";
    private const string Russian = "Министр заявил, что Россия проголосует против проекта резолюции по Сирии.";

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(65001)]
    public void A_mark_names_the_encoding_and_is_no_part_of_the_text(int codePage)
    {
        var encoding = Encoding.GetEncoding(codePage);
        var items = Items([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)]);
        Assert.Equal(Russian, Assert.Single(items).Article!.Text);
    }

    [Theory]
    [InlineData(French, 1252)]
    [InlineData("It’s “agreed” — the minister said.", 1252)]
    [InlineData(Russian, 1251)]
    [InlineData("Міністр заявив, що Україна голосуватиме за проєкт.", 1251)]
    public void Letters_decide_between_the_Windows_encodings_and_it_is_said(string text, int codePage)
    {
        var items = Items(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));
        Assert.Equal(
            [$"a.txt: The bytes are not UTF-8 and were read as Windows-{codePage}, which is a guess. Save the file as UTF-8 if letters look wrong."], OfBytes(items));
        Assert.Equal(text, Assert.Single(Articles(items)).Text);
    }

    [Fact]
    public void A_bad_byte_in_utf8_spoils_itself_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(French), 0x95, .. Encoding.UTF8.GetBytes(French)];
        var items = Items(bytes);
        Assert.Equal(["a.txt: Some bytes are not UTF-8 and stand as U+FFFD. Save it as UTF-8 again from the original if the letters matter."], OfBytes(items));
        Assert.Equal(French + "\uFFFD" + French, Assert.Single(Articles(items)).Text);
    }

    [Fact]
    public void One_line_of_jsonl_in_another_encoding_leaves_the_others_alone()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{{\"text\":\"{Russian}\"}}\n"), .. western.GetBytes($"{{\"text\":\"{French}\"}}\n"), .. Encoding.UTF8.GetBytes($"{{\"text\":\"{French}\"}}\n")];
        var items = Items(bytes, "n.jsonl");
        Assert.Equal([Russian, French, French], Articles(items).Select(a => a.Text));
        Assert.StartsWith("n.jsonl, line 2: The bytes are not UTF-8 and were read as Windows-1252", Assert.Single(OfBytes(items)));
    }

    [Fact]
    public void Jsonl_and_tables_are_read_from_utf16_too()
    {
        byte[] json = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"{{\"text\":\"{Russian}\"}}\n{{\"text\":\"{French}\"}}")];
        Assert.Equal([Russian, French], Articles(Items(json, "n.jsonl")).Select(a => a.Text));
        byte[] csv = [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes($"text\n\"{Russian}\"\n")];
        Assert.Equal([Russian], Articles(Items(csv, "n.csv")).Select(a => a.Text));
    }

    [Fact]
    public void Half_a_surrogate_pair_stands_as_the_replacement_character()
    {
        var items = Items("""{"text": "Talks \ud83d ended \uDC00. \u0000 \ud83d\ude00 \u00e9 \"so\" \\ \/"}""", "n.jsonl");
        Assert.Equal("Talks \uFFFD ended \uFFFD. \uFFFD 😀 é \"so\" \\ /", Assert.Single(Articles(items)).Text);
        Assert.Equal(
            ["n.jsonl, line 1: Characters that no text can hold (half a surrogate pair or NUL) stand as U+FFFD. Correct the escapes if the characters matter."],
            Told(items));
    }

    [Fact]
    public void Jsonl_without_a_name_is_known_by_its_first_line()
    {
        Assert.Equal("-:1", Article("{\"text\":\"Talks went on.\"}\n", "-").File);
        Assert.Equal("-", Article("{curly} words open this text.", "-").File);
    }

    // What is told of the language has tests of its own.
    private static IEnumerable<string> OfBytes(IEnumerable<ReadItem> items) => Told(items).Where(t => !t.Contains("another language", StringComparison.Ordinal));
}
