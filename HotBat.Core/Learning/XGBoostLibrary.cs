using System.Reflection;
using System.Runtime.InteropServices;
using HotBat.Core.Operations;

namespace HotBat.Core.Learning;

/// <summary>
/// XGBoost's C library: where it is found, and its functions. It is asked for when it is first needed, so an app without it starts and says what is off.
/// Source: XGBoost 1.7, include/xgboost/c_api.h; Chen and Guestrin, XGBoost: A scalable tree boosting system, KDD 2016.
/// </summary>
public static class XGBoostLibrary
{
    const string Name = "xgboost";
    const string Mend = "Install it (Debian: apt-get install libxgboost0, macOS: brew install xgboost), or name the file in HOTBAT_XGBOOST.";

    static readonly string[] s_names =
    [
        "libxgboost.so.0", "libxgboost.so", "libxgboost.dylib", "/opt/homebrew/lib/libxgboost.dylib", "/usr/local/lib/libxgboost.dylib", "xgboost.dll",
    ];

    static readonly Lazy<nint> s_handle = new(Find);

    static XGBoostLibrary() => NativeLibrary.SetDllImportResolver(typeof(XGBoostLibrary).Assembly, static (name, _, _) => name == Name ? s_handle.Value : 0);

    public static bool IsInstalled => s_handle.Value != 0;

    /// <summary>Such as 1.7.4; null where the library is not installed.</summary>
    public static string? Version
    {
        get
        {
            if (!IsInstalled) return null;
            XGBoostVersion(out var major, out var minor, out var patch);
            return $"{major}.{minor}.{patch}";
        }
    }

    /// <exception cref="UserError">The library is not installed.</exception>
    public static void Require()
    {
        if (!IsInstalled) throw new UserError("XGBoost's library is not installed: boosted trees can neither be trained nor served.", mend: Mend);
    }

    internal static void Check(int result)
    {
        if (result != 0) throw new InvalidOperationException($"XGBoost: {Marshal.PtrToStringUTF8(XGBGetLastError())}");
    }

    static nint Find()
    {
        if (Environment.GetEnvironmentVariable("HOTBAT_XGBOOST") is { Length: > 0 } path)
            return NativeLibrary.TryLoad(path, out var named) ? named : throw new UserError("HOTBAT_XGBOOST names no library that can be loaded.", path, Mend);
        foreach (var name in s_names)
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), null, out var found))
                return found;
        return 0;
    }

    [DllImport(Name)]
    static extern void XGBoostVersion(out int major, out int minor, out int patch);

    [DllImport(Name)]
    static extern nint XGBGetLastError();

    [DllImport(Name)]
    internal static extern int XGDMatrixCreateFromMat(float[] rows, ulong count, ulong columns, float missing, out MatrixHandle matrix);

    [DllImport(Name)]
    internal static extern int XGDMatrixSetFloatInfo(MatrixHandle matrix, [MarshalAs(UnmanagedType.LPUTF8Str)] string field, float[] values, ulong count);

    [DllImport(Name)]
    internal static extern int XGDMatrixFree(nint matrix);

    [DllImport(Name)]
    internal static extern int XGBoosterCreate(nint[] matrices, ulong count, out BoosterHandle booster);

    [DllImport(Name)]
    internal static extern int XGBoosterFree(nint booster);

    [DllImport(Name)]
    internal static extern int XGBoosterSetParam(BoosterHandle booster, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value);

    [DllImport(Name)]
    internal static extern int XGBoosterUpdateOneIter(BoosterHandle booster, int iteration, MatrixHandle matrix);

    /// <summary>The answer lies in the booster's own memory until its next call.</summary>
    [DllImport(Name)]
    internal static extern int XGBoosterPredict(BoosterHandle booster, MatrixHandle matrix, int options, uint trees, int training, out ulong count, out nint values);

    [DllImport(Name)]
    internal static extern int XGBoosterSaveModelToBuffer(BoosterHandle booster, [MarshalAs(UnmanagedType.LPUTF8Str)] string settings, out ulong count, out nint bytes);

    [DllImport(Name)]
    internal static extern int XGBoosterLoadModelFromBuffer(BoosterHandle booster, byte[] bytes, ulong count);
}

/// <summary>A matrix in XGBoost's memory.</summary>
sealed class MatrixHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => XGBoostLibrary.XGDMatrixFree(handle) == 0;
}

/// <summary>A model in XGBoost's memory.</summary>
sealed class BoosterHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => XGBoostLibrary.XGBoosterFree(handle) == 0;
}
