Console.WriteLine("HotBat");
