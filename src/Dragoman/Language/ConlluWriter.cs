namespace Dragoman.Language;

/// <summary>Writes sentences as CoNLL-U, with names in MISC as <c>NER=B-PER</c>. Lines end with a line feed alone. It never closes the writer.</summary>
public sealed class ConlluWriter
{
    private readonly TextWriter _writer;

    public ConlluWriter(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
    }

    /// <summary>Writes a sentence that was read from CoNLL-U, or its analysis, with its comments and the rest of its MISC.</summary>
    public void Write(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments)
            WriteLine(comment);
        WriteWords(sentence.Sentence, sentence.Text, sentence.Misc, sentence.MultiwordMisc);
    }

    /// <summary>Writes the sentences of a piece of text, with comments: where paragraphs begin, the number of paragraph and sentence, the text.</summary>
    public void Write(TextPiece piece, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(piece);
        ArgumentNullException.ThrowIfNull(sentences);
        var paragraphs = new Paragraphs(piece.Text, 0, piece.Text.Length);
        var paragraph = piece.FirstParagraph - 1;
        var inParagraph = 0;
        foreach (var sentence in sentences)
        {
            if (inParagraph == 0 || sentence.Span.Start >= paragraphs.End)
            {
                paragraphs.Next();
                paragraph++;
                inParagraph = 0;
                _writer.Write(paragraph == 1 ? "# newdoc\n# newpar\n" : "# newpar\n");
            }

            inParagraph++;
            _writer.Write("# sent_id = p");
            WriteNumber(paragraph);
            _writer.Write("-s");
            WriteNumber(inParagraph);
            _writer.Write("\n# text = ");
            WriteOnOneLine(sentence.Span.In(piece.Text));
            _writer.Write('\n');
            WriteWords(sentence, piece.Text, null, null);
        }
    }

    private void WriteWords(Sentence sentence, string text, IReadOnlyList<string>? misc, IReadOnlyList<string>? multiwordMisc)
    {
        var tokens = sentence.Tokens;
        var next = 0;
        var openLast = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (next < sentence.Multiwords.Count && sentence.Multiwords[next].First == i + 1)
            {
                openLast = sentence.Multiwords[next].Last;
                WriteMultiword(sentence.Multiwords[next], text, tokens[openLast - 1].NoSpaceAfter, multiwordMisc is null ? "_" : multiwordMisc[next]);
                next++;
            }

            WriteWord(i + 1, in tokens[i], i + 1 > openLast && tokens[i].NoSpaceAfter, misc is null ? "_" : misc[i]);
        }

        _writer.Write('\n');
    }

    private void WriteMultiword(MultiwordToken multiword, string text, bool noSpace, string misc)
    {
        WriteNumber(multiword.First);
        _writer.Write('-');
        WriteNumber(multiword.Last);
        _writer.Write('\t');
        WriteOnOneLine(multiword.Span.In(text));
        _writer.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        WriteMisc(NameTag.None, noSpace, misc);
        _writer.Write('\n');
    }

    private void WriteWord(int number, in Token token, bool noSpace, string misc)
    {
        var tagged = token.Upos != Upos.X || !IsEmpty(token.Xpos);
        // A word without a relation has no head either: zero alone would say that it is the root.
        var attached = !IsEmpty(token.Deprel);
        WriteNumber(number);
        WriteColumn(token.Form);
        WriteColumn(token.Lemma);
        WriteColumn(tagged ? ConlluNames.Of(token.Upos) : "_");
        WriteColumn(token.Xpos);
        WriteColumn(token.Feats);
        _writer.Write('\t');
        if (attached)
            WriteNumber(token.Head);
        else
            _writer.Write('_');
        WriteColumn(token.Deprel);
        _writer.Write("\t_\t");
        WriteMisc(token.Name, noSpace, misc);
        _writer.Write('\n');
    }

    private void WriteMisc(NameTag name, bool noSpace, string rest)
    {
        var separator = "";
        if (name != NameTag.None)
        {
            _writer.Write("NER=");
            _writer.Write(ConlluNames.Of(name));
            separator = "|";
        }

        if (!IsEmpty(rest))
        {
            _writer.Write(separator);
            _writer.Write(rest);
            separator = "|";
        }

        if (noSpace)
        {
            _writer.Write(separator);
            _writer.Write("SpaceAfter=No");
        }
        else if (separator.Length == 0)
        {
            _writer.Write('_');
        }
    }

    private void WriteColumn(string? value)
    {
        _writer.Write('\t');
        _writer.Write(string.IsNullOrEmpty(value) ? "_" : value);
    }

    private void WriteLine(string line)
    {
        _writer.Write(line);
        _writer.Write('\n');
    }

    private void WriteOnOneLine(ReadOnlySpan<char> text)
    {
        for (int cut; (cut = text.IndexOfAny('\n', '\r', '\t')) >= 0; text = text[(cut + 1)..])
        {
            _writer.Write(text[..cut]);
            _writer.Write(' ');
        }

        _writer.Write(text);
    }

    private void WriteNumber(int number)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length);
        _writer.Write(digits[..length]);
    }

    private static bool IsEmpty(string? column) => string.IsNullOrEmpty(column) || column == "_";
}
