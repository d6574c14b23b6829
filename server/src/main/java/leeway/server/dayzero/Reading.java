package leeway.server.dayzero;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import leeway.dayzero.Export;
import leeway.dayzero.Report;
import leeway.server.platform.upload.Brought;

/** Files that somebody uploaded, and what they say once they were read and deleted. */
record Reading(String id, String owner, Instant at, List<Export> exports, Stage stage)
    implements Brought {
  Reading {
    exports = List.copyOf(exports);
  }

  /** How far it has come. */
  sealed interface Stage {
    /** The files lie in a folder and wait for their columns to be confirmed. */
    record Surveyed() implements Stage {}

    /** The files are gone. */
    record Read(Report report) implements Stage {}
  }

  Reading with(List<Export> others) {
    return new Reading(id, owner, at, others, stage);
  }

  /** What stood in the files, examples included, is forgotten; what they say is kept. */
  Reading read(Report report) {
    return new Reading(id, owner, at, List.of(), new Stage.Read(report));
  }

  Optional<Report> report() {
    return switch (stage) {
      case Stage.Surveyed() -> Optional.empty();
      case Stage.Read(var report) -> Optional.of(report);
    };
  }
}
