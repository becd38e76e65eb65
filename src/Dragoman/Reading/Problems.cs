using Dragoman.Reading.Input;

namespace Dragoman.Reading;

/// <summary>Everything that reading tells a person, worded in one place.</summary>
internal static class Problems
{
    public static Diagnostic Empty(string file) => Failure(file, null, "The file is empty", "Remove it, or put the article's text in it");

    public static Diagnostic OnlyWhiteSpace(string file) => Failure(file, null, "The file holds only white space", "Remove it, or put the article's text in it");

    public static Diagnostic Page(string file, string? place) =>
        Failure(file, place, "HTML is not read yet", "Save the article as plain text and read that");

    public static Diagnostic Binary(string file, string kind) => Failure(file, null, $"This is {kind}, not text", "Save or unpack it as plain text first");

    public static Diagnostic Nul(string file, long at) =>
        Failure(file, $"byte {at}", "This is no text: it holds a NUL byte", "If it is UTF-16, save it with a byte order mark; if it is no text, leave it out");

    public static Diagnostic Control(string file) =>
        Failure(file, null, "This is no text: it is full of control characters", "Save it as plain text, or leave it out");

    public static Diagnostic Utf32(string file) => Failure(file, null, "UTF-32 is not read", "Save the file as UTF-8");

    public static Diagnostic UnknownEncoding(string file, string? place) => Failure(
        file, place, "The encoding is not known: neither UTF-8, nor UTF-16 with a mark, nor Windows-1252, nor Windows-1251", "Save the file as UTF-8");

    public static Diagnostic TooLarge(string file, int megabytes) =>
        Failure(file, null, $"One article of more than {megabytes} MB", "Split it, or give many articles as JSONL, one a line");

    public static Diagnostic Guessed(string file, string? place, Encodings.Guess guess) => guess == Encodings.Guess.DamagedUtf8
        ? Note(file, place, "Some bytes are not UTF-8 and stand as U+FFFD", "Save it as UTF-8 again from the original if the letters matter")
        : Note(file, place, $"The bytes are not UTF-8 and were read as {Encodings.NameOf(guess)}, which is a guess", "Save the file as UTF-8 if letters look wrong");

    public static Diagnostic Replaced(string file, string? place) =>
        Note(file, place, "Characters that no text can hold (half a surrogate pair or NUL) stand as U+FFFD", "Correct the escapes if the characters matter");

    public static Diagnostic BrokenJson(string file, long line, long column) => Failure(
        file, $"line {line}, column {column}", "The line is no JSON object", "Correct the line; reading went on with the next one");

    public static Diagnostic JsonArray(string file) =>
        Failure(file, "line 1", "A JSON array is not read", "Give one object a line, as in JSONL");

    public static Diagnostic WrongType(string file, long line, string key, string wanted) =>
        Failure(file, $"line {line}", $"The value of \"{key}\" is no {wanted}", "Correct the line; reading went on with the next one");

    public static Diagnostic NoText(string file, long line) =>
        Failure(file, $"line {line}", "The object has no \"text\"", "Give the article's text in the key \"text\"; reading went on with the next line");

    public static Diagnostic EmptyText(string file, long line) =>
        Failure(file, $"line {line}", "The text is empty", "Give the article's text, or remove the line; reading went on with the next one");

    public static Diagnostic NoColumn(string file, string field, string column, IEnumerable<string> columns) => Failure(
        file, "line 1", $"There is no column '{column}' for the {field}; the columns are {string.Join(", ", columns)}", $"Name the right one with --columns {field}=COLUMN");

    public static Diagnostic OpenQuote(string file, long line) => Failure(
        file, $"line {line}", "A quotation mark opens a field and is not closed properly", "Double the quotation marks inside the field and close it");

    public static Diagnostic UnclosedQuote(string file, long line) => Failure(
        file, $"line {line}", "A quotation mark opens a field and is never closed", "Close it; nothing after this line was read");

    public static Diagnostic UnreadableDate(string file, string? place, string date, string? format) => format is null
        ? Note(file, place, $"The date '{Short(date)}' was not understood", "Write it as 2016-10-08, or say how it is written with --date-format")
        : Note(file, place, $"The date '{Short(date)}' does not fit the format '{format}'", "Correct the date or --date-format");

    public static Diagnostic AmbiguousDate(string file, string? place, string date) => Note(
        file, place, $"The date '{Short(date)}' can be read day first or month first", "Say which with --date-format, such as d/M/yyyy, or give the date with --published");

    public static Diagnostic SeveralDates(string file, string? place, PartialDate one, PartialDate other) => Note(
        file, place, $"The article states two dates, {one} and {other}, and does not say which is its own", "Give the date with --published");

    public static Diagnostic OtherLanguage(string file, string? place, string language, bool isGuess) => Note(
        file, place, $"The article {(isGuess ? "seems to be" : "is given as")} in another language ({Short(language)}) and only English is coded: it is kept without statements and events",
        isGuess ? "If it is English, say so with \"language\": \"en\" in JSONL or a language column" : "Read a translation, or correct the field if it is English");

    private static string Short(string words) => words.Length <= 40 ? words : string.Concat(words.AsSpan(0, 39), "…");

    private static Diagnostic Failure(string file, string? place, string what, string remedy) => new(Severity.Failure, file, place, what, remedy);

    private static Diagnostic Note(string file, string? place, string what, string remedy) => new(Severity.Note, file, place, what, remedy);
}
