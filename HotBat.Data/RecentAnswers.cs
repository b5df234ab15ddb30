using System.Collections;

namespace HotBat.Data;

/// <summary>
/// Answers kept while they are asked for. What they hold is bounded, because a stranger chooses the questions: the longest unused gives way.
/// What several ask at once is read once; what failed is not kept.
/// </summary>
public sealed class RecentAnswers(TimeProvider? time = null) : IDisposable
{
    /// <summary>Rows of all answers together; a row is a few hundred bytes.</summary>
    public const int MostRows = 400_000;

    /// <summary>What any answer weighs before its rows.</summary>
    const int RowsOfAnAnswer = 100;

    static readonly TimeSpan s_keep = TimeSpan.FromMinutes(20);

    readonly TimeProvider _time = time ?? TimeProvider.System;
    readonly Lock _gate = new();
    readonly Dictionary<object, LinkedListNode<Kept>> _byKey = [];
    /// <summary>The latest used first.</summary>
    readonly LinkedList<Kept> _byUse = [];
    int _rows;

    sealed class Kept(object key, Task answer)
    {
        public object Key => key;
        public Task Answer => answer;
        public int Rows { get; set; } = RowsOfAnAnswer;
        public long UsedAt { get; set; }
    }

    /// <summary>Answers that are kept or being read.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _byKey.Count;
        }
    }

    /// <param name="key">What the answer depends on, the data's watermark included.</param>
    /// <param name="read">Runs to its end for the others who wait, also when the one who asked first has gone.</param>
    public Task<T> GetAsync<T>(object key, Func<CancellationToken, Task<T>> read, CancellationToken cancel) => Find(key, read).WaitAsync(cancel);

    Task<T> Find<T>(object key, Func<CancellationToken, Task<T>> read)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var known))
            {
                Use(known);
                return (Task<T>)known.Value.Answer;
            }
            // on the pool: a page's own context ends with its page
            var answer = Task.Run(() => read(CancellationToken.None), CancellationToken.None);
            var node = new LinkedListNode<Kept>(new(key, answer));
            _byKey.Add(key, node);
            _rows += node.Value.Rows;
            Use(node);
            MakeRoom();
            // set before anybody waits, so that whoever sees a failure and asks again is read for anew
            _ = answer.ContinueWith(done => Settle(node, done), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return answer;
        }
    }

    void Settle<T>(LinkedListNode<Kept> node, Task<T> done)
    {
        var rows = done.IsCompletedSuccessfully ? RowsOfAnAnswer + RowsIn(done.Result) : 0;
        lock (_gate)
        {
            // it has given way meanwhile
            if (node.List is null) return;
            if (done.IsCompletedSuccessfully)
            {
                _rows += rows - node.Value.Rows;
                node.Value.Rows = rows;
                MakeRoom();
            }
            else
            {
                // the failure is told to those who wait, if any does
                _ = done.Exception;
                Remove(node);
            }
        }
    }

    void Use(LinkedListNode<Kept> node)
    {
        if (node.List is not null) _byUse.Remove(node);
        node.Value.UsedAt = _time.GetTimestamp();
        _byUse.AddFirst(node);
    }

    void MakeRoom()
    {
        // the latest stays, however large it is
        while (_byUse.Last is { Previous: not null } last && (_rows > MostRows || _time.GetElapsedTime(last.Value.UsedAt) > s_keep)) Remove(last);
    }

    void Remove(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _byKey.Remove(node.Value.Key);
        _rows -= node.Value.Rows;
    }

    /// <summary>The answer's own rows, or those of the lists that it is made of.</summary>
    static int RowsIn(object? answer) => answer switch
    {
        null or string => 0,
        ICollection rows => CountOf(rows),
        _ => answer.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0 && typeof(IEnumerable).IsAssignableFrom(p.PropertyType))
            .Sum(p => p.GetValue(answer) is ICollection rows ? CountOf(rows) : 0),
    };

    /// <summary>A number alone is a hundredth of a row, a value of many a third; what lies in arrays by key is counted too.</summary>
    static int CountOf(ICollection rows) => rows switch
    {
        IDictionary { Values: var values } => rows.Count + values.OfType<Array>().Sum(CountOf),
        Array when rows.GetType().GetElementType() is { IsValueType: true } element => rows.Count / (element.IsPrimitive || Nullable.GetUnderlyingType(element) is not null ? 100 : 3),
        _ => rows.Count,
    };

    public void Dispose()
    {
        lock (_gate)
        {
            _byKey.Clear();
            _byUse.Clear();
            _rows = 0;
        }
    }
}
