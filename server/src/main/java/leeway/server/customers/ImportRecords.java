package leeway.server.customers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import leeway.engine.Place;
import leeway.engine.Problem;
import leeway.engine.Span;
import leeway.policy.records.Collection;
import leeway.policy.records.Mappings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a company's own files in, one document at a time: each file as a whole or not at all. A
 * record that is there already is replaced by what the company says now.
 */
@Component
public final class ImportRecords {
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  ImportRecords(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Imports into this database, outside a server. */
  public static ImportRecords in(DataSource database) {
    return new ImportRecords(
        JdbcClient.create(database), new TransactionTemplate(new JdbcTransactionManager(database)));
  }

  /** Imports a file into the collections that the mappings make of a file of its name. */
  public ImportOutcome importFile(Path file, Mappings mappings) {
    String name = String.valueOf(file.getFileName());
    var collections =
        mappings.collections().stream()
            .filter(collection -> collection.file().equals(name))
            .toList();
    if (collections.isEmpty()) {
      return refused(
          name,
          "file-unknown",
          "a file is named as the rulebook's collections say: " + names(mappings),
          "rename it, or add it to `collections` in facts.yaml");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return importBytes(name, bytes, collections);
    } catch (IOException _) {
      return refused(
          name, "file-unreadable", "the file cannot be read", "check its path and rights");
    }
  }

  ImportOutcome importBytes(String name, InputStream bytes, List<Collection> collections) {
    return transactions.execute(
        status -> {
          var outcome = new FileImport(name, collections, new RecordWriter(jdbc)).run(bytes);
          if (outcome instanceof ImportOutcome.Refused) {
            status.setRollbackOnly();
          }
          return outcome;
        });
  }

  private static ImportOutcome refused(String name, String code, String what, String remedy) {
    var place = new Place(name, Span.START);
    return new ImportOutcome.Refused(List.of(Problem.error(code, place, what, remedy)));
  }

  private static String names(Mappings mappings) {
    return String.join(
        ", ", mappings.collections().stream().map(Collection::file).distinct().sorted().toList());
  }
}
