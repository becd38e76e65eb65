using System.Reflection;
using System.Reflection.Emit;

namespace Dragoman.Tests.Guards;

/// <summary>One thing that a built method uses: a type in its signature or locals, or a member in its code.</summary>
internal readonly record struct Use(Type By, string Method, MemberInfo Used)
{
    /// <summary>The type used, or the type whose member is used.</summary>
    public Type? UsedType => Used as Type ?? Used.DeclaringType;

    public override string ToString() => $"{By.FullName}.{Method} uses {UsedType?.FullName}{(Used is Type ? "" : "." + Used.Name)}";
}

/// <summary>Reads from the code of a built assembly what it uses, so that a guard sees what the compiler saw and not what a search for words finds.</summary>
internal static class Uses
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    public static IEnumerable<Use> Of(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            foreach (var used in TypesOf(type))
                yield return new Use(type, "", used);
            foreach (var method in type.GetMembers(Everything).OfType<MethodBase>())
            {
                foreach (var used in Signature(method).Concat(Body(type, method)))
                    yield return new Use(type, method.Name, used);
            }
        }
    }

    private static IEnumerable<MemberInfo> TypesOf(Type type) =>
        type.GetInterfaces().Append(type.BaseType).Concat(type.GetFields(Everything).Select(f => f.FieldType)).SelectMany(Whole);

    private static IEnumerable<MemberInfo> Signature(MethodBase method) =>
        method.GetParameters().Select(p => p.ParameterType).Append((method as MethodInfo)?.ReturnType).SelectMany(Whole);

    private static IEnumerable<MemberInfo> Body(Type type, MethodBase method)
    {
        var body = method.GetMethodBody();
        if (body is null)
            yield break;
        foreach (var local in body.LocalVariables.SelectMany(l => Whole(l.LocalType)))
            yield return local;
        var ofType = type.IsGenericType ? type.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = type.Module.ResolveMember(token, ofType, ofMethod)!;
            yield return member;
            foreach (var part in Whole(member as Type ?? member.DeclaringType))
                yield return part;
        }
    }

    private static IEnumerable<int> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE)
                value = unchecked((short)((0xFE << 8) | il[at++]));
            var code = Codes[value];
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(il, at);
            at += Size(code.OperandType, il, at);
        }
    }

    private static int Size(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };

    // A type with the types inside it: element of an array, arguments of a generic type.
    private static IEnumerable<Type> Whole(Type? type)
    {
        if (type is null || type.IsGenericParameter)
            yield break;
        if (type.HasElementType)
        {
            foreach (var part in Whole(type.GetElementType()))
                yield return part;
            yield break;
        }

        yield return type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericTypeDefinition() : type;
        if (!type.IsGenericType || type.IsGenericTypeDefinition)
            yield break;
        foreach (var part in type.GetGenericArguments().SelectMany(Whole))
            yield return part;
    }
}
