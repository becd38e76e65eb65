using Microsoft.AspNetCore.Http;

namespace Dragoman.Web.Api;

/// <summary>Errors as problem details (RFC 9457): what is wrong, with which parameter, and what to do.</summary>
internal static class ApiProblem
{
    public static IResult Of(ParameterError error) => Results.Problem(
        error.What,
        statusCode: StatusCodes.Status400BadRequest,
        title: "A parameter cannot be used",
        extensions: new Dictionary<string, object?> { ["parameter"] = error.Parameter, ["remedy"] = error.Remedy });

    public static IResult NoLine(string id) => Results.Problem(
        $"The record has no line {id}.",
        statusCode: StatusCodes.Status404NotFound,
        title: "No such line",
        extensions: new Dictionary<string, object?> { ["remedy"] = "Take an id from a listing, whole or its first digits." });

    public static IResult NotFound(HttpContext context) => Results.Problem(
        $"{context.Request.Path} is no page of this site.",
        statusCode: StatusCodes.Status404NotFound,
        title: "No such page",
        extensions: new Dictionary<string, object?> { ["remedy"] = "Begin at / or at /openapi/v1.json." });
}

/// <summary>A parameter that cannot be used.</summary>
public sealed record ParameterError(string Parameter, string What, string Remedy);
