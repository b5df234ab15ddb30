using Microsoft.AspNetCore.Components.Server.Circuits;

namespace HotBat.Web.Operations;

/// <summary>How many readers' pages the app holds: those connected, and those that it keeps for a while in case their reader comes back.</summary>
public sealed class OpenCircuits
{
    int _open, _connected;

    public int Open => Volatile.Read(ref _open);

    public int Connected => Volatile.Read(ref _connected);

    /// <summary>One for each circuit, as the framework makes them.</summary>
    public sealed class Counter(OpenCircuits circuits) : CircuitHandler
    {
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref circuits._open, 1);

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref circuits._open, -1);

        public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref circuits._connected, 1);

        public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => Count(ref circuits._connected, -1);

        static Task Count(ref int number, int change)
        {
            Interlocked.Add(ref number, change);
            return Task.CompletedTask;
        }
    }
}
