using FsCheck;
using FsCheck.Fluent;

namespace Dragoman.Tests.Reading;

public sealed class LanguageGuesserTests
{
    [Theory]
    [InlineData("en", "The minister said on Tuesday that the talks in Geneva had not failed, and that he would travel to Moscow for a second round.")]
    [InlineData("en", "MINISTER SAYS THE TALKS ARE NOT OVER AND WILL GO ON IN MOSCOW WITH THE SAME AIM AS IN GENEVA")]
    [InlineData("fr", "Le ministre a déclaré mardi que les discussions de Genève n'avaient pas échoué et qu'il se rendrait à Moscou pour une deuxième série.")]
    [InlineData("de", "Der Minister sagte am Dienstag, dass die Gespräche in Genf nicht gescheitert sind und dass er für eine zweite Runde nach Moskau reist.")]
    [InlineData("es", "El ministro dijo el martes que las conversaciones de Ginebra no han fracasado y que viajará a Moscú para una segunda ronda.")]
    [InlineData("ru", "Министр сказал во вторник, что переговоры в Женеве не провалились и что он поедет в Москву на второй раунд, если это будет нужно.")]
    [InlineData("ar", "وقال الوزير إن المحادثات في جنيف لم تفشل وإنه سيسافر إلى موسكو من أجل جولة ثانية من المحادثات في هذا الشهر")]
    [InlineData("he", "השר אמר ביום שלישי כי השיחות בז'נבה לא נכשלו וכי הוא ייסע למוסקבה לסבב שני")]
    [InlineData("ja", "大臣は火曜日、ジュネーブでの協議は失敗しておらず、二回目の協議のためにモスクワへ行くと述べた。")]
    public void A_text_of_one_sentence_tells_its_language(string language, string text) => Assert.Equal(language, Samples.Data.Languages.Guess(text));

    [Theory]
    [InlineData("")]
    [InlineData("Paris, Moscow, Geneva")]
    [InlineData("Lavrov Juppé Macron Ayrault Le Drian Kerry Obama Putin Hollande Sarkozy Merkel Steinmeier Cameron Hague")]
    [InlineData("Results: Rovers v Athletic, Sociedad v Villarreal, Atletico v Alaves, Deportivo v Getafe, Racing v Osasuna, Betis v Zaragoza, Celta v Malaga")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16")]
    public void Few_words_or_names_alone_tell_nothing(string text) => Assert.Null(Samples.Data.Languages.Guess(text));

    [Fact]
    public void Every_sample_is_English()
    {
        var texts = Directory.GetFiles(Path.Combine(Inputs.Repository, "samples"), "*.txt");
        Assert.NotEmpty(texts);
        Assert.All(texts, file => Assert.Equal("en", Samples.Data.Languages.Guess(File.ReadAllText(file))));
    }

    [Fact]
    public void An_English_article_with_a_quotation_in_French_is_English() => Assert.Equal("en", Samples.Data.Languages.Guess(
        "The minister said that the talks had not failed and that he would travel to Moscow. « Ce n'est pas une condition », he told reporters in Paris after the meeting with his counterpart."));

    [Fact]
    public void Another_language_is_told_and_kept()
    {
        var items = Samples.Items("Le ministre a déclaré mardi que les discussions de Genève n'avaient pas échoué et qu'il se rendrait à Moscou.");
        Assert.Equal("fr", Assert.Single(Samples.Articles(items)).Language);
        Assert.StartsWith("a.txt: The article seems to be in another language (fr)", Assert.Single(Samples.Told(items)));
    }

    [Fact]
    public void Nothing_makes_it_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Samples.Data.Languages.Guess(text ?? "") is null or { Length: 2 }).QuickCheckThrowOnFailure();
}
