namespace Dragoman.EndToEnd;

public class VersionTests
{
    [Fact]
    public void Placeholder_until_the_program_has_commands() => Assert.True(File.Exists(typeof(VersionTests).Assembly.Location));
}
