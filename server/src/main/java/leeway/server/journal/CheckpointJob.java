package leeway.server.journal;

import org.springframework.scheduling.annotation.Scheduled;

/** Makes a checkpoint every {@code leeway.checkpoint.interval}, an hour unless it is set. */
final class CheckpointJob {

  private final Checkpoints checkpoints;

  CheckpointJob(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
  }

  @Scheduled(
      initialDelayString = "${leeway.checkpoint.interval:PT1H}",
      fixedDelayString = "${leeway.checkpoint.interval:PT1H}")
  void makeOne() {
    checkpoints.make();
  }
}
