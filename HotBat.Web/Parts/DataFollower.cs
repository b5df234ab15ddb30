using HotBat.Data;

namespace HotBat.Web.Parts;

/// <summary>Tells an open page that the data has changed.</summary>
public static class DataFollower
{
    /// <summary>Changes within this time are one.</summary>
    static readonly TimeSpan s_together = TimeSpan.FromMilliseconds(700);

    /// <summary>Reads again after each change until the page is gone.</summary>
    public static async Task FollowAsync(this DataWatermarks watermarks, TimeProvider time, Func<Task> readAgain, CancellationToken gone)
    {
        try
        {
            var moved = watermarks.NextMove;
            while (true)
            {
                await moved.WaitAsync(gone);
                await Task.Delay(s_together, time, gone);
                moved = watermarks.NextMove;
                await readAgain();
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
        }
    }
}
