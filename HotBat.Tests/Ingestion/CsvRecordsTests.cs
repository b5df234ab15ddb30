using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HotBat.Core.Operations;
using HotBat.Jobs.Ingestion;

namespace HotBat.Tests.Ingestion;

public sealed class CsvRecordsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n", "a|b;1|2")]
    [InlineData("\"a\",\"last_name, first_name\"\n\"1\",\"Judge, Aaron\"", "a|last_name, first_name;1|Judge, Aaron")]
    [InlineData("a\n\"say \"\"no\"\"\"\n", "a;say \"no\"")]
    [InlineData("a,b\n\"line\nbreak\",2\n\n3,4\n", "a|b;line\nbreak|2;3|4")]
    [InlineData("a,b,c\n,,\n", "a|b|c;||")]
    [InlineData("a,b\n1,2", "a|b;1|2")]
    [InlineData("\"\",b\n", "|b")]
    public void Read_KnownText_GivesItsFields(string text, string expected)
    {
        for (var chunk = 1; chunk < 9; chunk++)
            Assert.Equal(expected, string.Join(';', All(text, chunk, bufferSize: 4).Select(r => string.Join('|', r))));
    }

    [Fact]
    public void Line_AfterRecordsOverSeveralLines_IsWhereARecordBegins()
    {
        var records = Open("a,b\n\"x\ny\nz\",1\n\nlast,2\n", 3, 8);
        var lines = new List<long>();
        while (records.Read())
            lines.Add(records.Line);
        Assert.Equal([1, 2, 6], lines);
    }

    [Fact]
    public void Read_QuoteNeverClosed_NamesFileAndLine()
    {
        var records = Open("a,b\n1,\"open\n2,3\n", 5, 8);
        Assert.True(records.Read());
        var error = Assert.Throws<UserError>(() => records.Read());
        Assert.Equal("some.csv, line 2", error.Where);
    }

    [Fact]
    public void Read_RecordWithoutEnd_StopsAtTheLimitInsteadOfFillingMemory()
    {
        var records = Open("a\n\"" + new string('x', CsvRecords.LongestRecord + 10), 65_536, 1 << 16);
        Assert.True(records.Read());
        Assert.Throws<UserError>(() => records.Read());
    }

    [Fact]
    public void Read_AnyValues_ComeBackAsWritten() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyArray<NonEmptyArray<string?>>>(), ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<bool>(), (rows, chunk, crlf) =>
        {
            // a lone surrogate is no text; a record of one empty field is a blank line
            var values = rows.Get.Select(r => r.Get.Select(v => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(v ?? ""))).Prepend("x").ToArray()).ToArray();
            var end = crlf ? "\r\n" : "\n";
            var text = string.Concat(values.Select(r => string.Join(',', r.Select(Quote)) + end));
            var back = All(text, (chunk.Get % 40) + 1, bufferSize: 16);
            return back.Count == values.Length && back.Zip(values).All(p => p.First.SequenceEqual(p.Second));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Read_AnyBytes_EndsOrSaysWhatIsWrong() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<PositiveInt>(), (bytes, chunk) =>
        {
            // mostly what CSV is made of
            var text = bytes.Select(b => b < 200 ? (byte)"\",\n\r1a"[b % 6] : b).ToArray();
            var records = new CsvRecords(new Chunks(text, (chunk.Get % 7) + 1), "some.csv", 8);
            var total = 0;
            try
            {
                while (records.Read())
                {
                    for (var i = 0; i < records.FieldCount; i++)
                        total += records.Field(i).Length;
                }
            }
            catch (UserError)
            {
                return true;
            }

            return total <= text.Length;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void TryReal_AnyNumberAsWritten_IsTheNumber() =>
        Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), value =>
        {
            var text = Math.Round(value % 1_000_000, 6).ToString(CultureInfo.InvariantCulture);
            return SavantValues.TryReal(Encoding.UTF8.GetBytes(text), out var read) && read == double.Parse(text, CultureInfo.InvariantCulture);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("572233.0", true, 572233)]
    [InlineData("-3", true, -3)]
    [InlineData("12.5", false, 0)]
    [InlineData("12x", false, 0)]
    [InlineData("-", false, 0)]
    [InlineData("9999999999999999999", false, 0)]
    public void TryWhole_Field_IsOneOrNot(string text, bool isWhole, long expected)
    {
        Assert.Equal(isWhole, SavantValues.TryWhole(Encoding.UTF8.GetBytes(text), out var value));
        if (isWhole)
            Assert.Equal(expected, value);
    }

    static string Quote(string value) => value.AsSpan().IndexOfAny(",\"\r\n") >= 0 || value.Length % 3 == 1 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    static CsvRecords Open(string text, int chunk, int bufferSize) => new(new Chunks(Encoding.UTF8.GetBytes(text), chunk), "some.csv", bufferSize);

    static List<string[]> All(string text, int chunk, int bufferSize)
    {
        var records = Open(text, chunk, bufferSize);
        var rows = new List<string[]>();
        while (records.Read())
            rows.Add([.. Enumerable.Range(0, records.FieldCount).Select(i => Encoding.UTF8.GetString(records.Field(i)))]);
        return rows;
    }

    /// <summary>A stream that gives a few bytes at a time, as a network does.</summary>
    sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
