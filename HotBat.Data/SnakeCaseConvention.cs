using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace HotBat.Data;

/// <summary>Tables, columns, keys and indexes get the names that SQL files and psql users type: plate_appearances, game_pk.</summary>
sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            entity.SetTableName(ToSnakeCase(entity.GetTableName() ?? entity.ShortName()));
            foreach (var property in entity.GetDeclaredProperties())
                property.SetColumnName(ToSnakeCase(property.Name));
            foreach (var key in entity.GetDeclaredKeys())
                key.SetName(ToSnakeCase(key.GetName() ?? ""));
            foreach (var foreignKey in entity.GetDeclaredForeignKeys())
                foreignKey.SetConstraintName(ToSnakeCase(foreignKey.GetConstraintName() ?? ""));
            foreach (var index in entity.GetDeclaredIndexes())
                index.SetDatabaseName(ToSnakeCase(index.GetDatabaseName() ?? ""));
        }
    }

    /// <summary>A capital or a digit that follows a lower-case letter starts a word: GamePk → game_pk, On1b → on_1b, ExitVelocity90 → exit_velocity_90.</summary>
    public static string ToSnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var startsWord = i > 0 && name[i - 1] != '_'
                && ((char.IsUpper(c) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && char.IsUpper(name[i - 1]))))
                    || (char.IsDigit(c) && char.IsLower(name[i - 1])));
            if (startsWord) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
