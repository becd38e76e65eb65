using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

public class GazetteerTests
{
    private static readonly Gazetteer Places = Gazetteer.Parse("Kyiv\tKiev\tUKR\t50.5\t30.5\tsettlement\nTripoli\t\tLBN\t34.4\t35.8\tsettlement\nTripoli\t\tLBY\t32.9\t13.2\tsettlement\nWest Bank\tthe West Bank\tPSE\t31.9\t35.2\tarea\n");

    [Theory]
    [InlineData("Kyiv", 50.5, 30.5)]
    [InlineData("Kiev", 50.5, 30.5)]
    [InlineData("the West Bank", 31.9, 35.2)]
    public void A_name_or_another_gives_the_point(string name, double latitude, double longitude) =>
        Assert.Equal((latitude, longitude), (Places.Find(name)!.Latitude, Places.Find(name)!.Longitude));

    [Theory]
    [InlineData("Tripoli")]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_of_two_places_or_of_none_gives_none(string? name) => Assert.Null(Places.Find(name));

    [Theory]
    [InlineData("Kyiv\t\tUKR\t95\t30.5\tsettlement")]
    [InlineData("Kyiv\t\tUKR\t50.5\t190\tsettlement")]
    [InlineData("Kyiv\t\tUKR\tfifty\t30.5\tsettlement")]
    [InlineData("Kyiv\t\tUKR\t50.5\t30.5\tcity")]
    [InlineData("Kyiv\tUKR\t50.5\t30.5\tsettlement")]
    public void A_point_off_the_earth_is_refused(string row) => Assert.Contains("is no row of a place", Assert.Throws<InvalidDataException>(() => Gazetteer.Parse(row)).Message);
}
