using System.CommandLine;

var root = new RootCommand("Dragoman reads the news and keeps the diplomatic record.");
return await root.Parse(args).InvokeAsync();
