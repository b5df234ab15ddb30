using System.CommandLine;
using HotBat.Data.Operations;

namespace HotBat.Jobs.Operations;

/// <summary>./hotbat doctor: what is installed, what is missing, what each missing part switches off.</summary>
public static class DoctorCommand
{
    public static Command Create(Verbs verbs) =>
        verbs.Run(new Command("doctor", "What is installed, what is missing, what each missing part switches off"), (verb, _) =>
        {
            var findings = Examination.Run(verb.Service<HotBatDatabaseOptions>());
            var width = findings.Max(finding => finding.Part.Length);
            foreach (var finding in findings)
                verb.Say($"{(finding.Found is null ? finding.Required ? "✗" : "–" : "✓")} {finding.Part.PadRight(width)}  {finding.Found ?? $"missing: {finding.Without}"}");
            verb.ExitCode = findings.Any(finding => finding is { Found: null, Required: true }) ? 1 : 0;
            verb.Result(new { Parts = findings.Select(finding => new { finding.Part, finding.Found, Without = finding.Found is null ? finding.Without : null }) });
            return Task.CompletedTask;
        });
}
