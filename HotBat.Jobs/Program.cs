using HotBat.Jobs.Operations;

return await CommandLine.RunAsync(args);
