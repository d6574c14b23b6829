package leeway.server.history;

import java.io.IOException;
import leeway.server.journal.JournalPages;
import leeway.server.platform.Settings;
import leeway.server.rulebook.RulebookInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the history follow the journal, every {@code leeway.history.interval}, a minute unless set.
 */
@Component
final class HistoryJob {
  private static final Logger LOG = LoggerFactory.getLogger(HistoryJob.class);

  private final HistoryIndex index;
  private final RulebookInForce rulebook;

  HistoryJob(Settings settings, JournalPages journal, RulebookInForce rulebook) {
    this.index = new HistoryIndex(settings.data(), journal);
    this.rulebook = rulebook;
  }

  @Scheduled(
      initialDelayString = "${leeway.history.interval:PT1M}",
      fixedDelayString = "${leeway.history.interval:PT1M}")
  void follow() {
    if (!rulebook.isThere()) {
      return;
    }
    try {
      index.append(rulebook.current().facts());
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the history for replays does not follow the journal: {}", e.getMessage(), e);
    }
  }
}
