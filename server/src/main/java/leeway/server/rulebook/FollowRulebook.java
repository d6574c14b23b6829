package leeway.server.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import leeway.server.platform.problem.ProblemCode;
import leeway.server.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/*
 * Every node holds the rulebook in memory and looks once a second whether another one is in force, so that a change that was published on
 * one node is answered by on all of them a second later. What was answered by the old one in between stands, as every yes does that was
 * spoken before a rule changed; a guardrail that changed is looked at again at the commit, by its digest.
 */
/** Keeps this node, and its folder, at the rulebook in force. */
@Component
public final class FollowRulebook {
  private static final Logger LOG = LoggerFactory.getLogger(FollowRulebook.class);

  private final RulebookVersions versions;
  private final RulebookFolder folder;
  private final RulebookInForce place;

  FollowRulebook(RulebookVersions versions, RulebookFolder folder, RulebookInForce place) {
    this.versions = versions;
    this.folder = folder;
    this.place = place;
  }

  /** Takes over the rulebook in force where it is another one than this node has. */
  @Scheduled(fixedDelayString = "PT1S")
  public void follow() {
    try {
      var inForce = versions.inForce();
      if (!inForce.isEmpty() && !place.is(inForce)) {
        takeOver();
      }
    } catch (DataAccessException e) {
      LOG.warn("the database does not say which rulebook is in force: {}", e.getMessage());
    }
  }

  private synchronized void takeOver() {
    var inForce = versions.inForce();
    if (!place.is(inForce)) {
      place.set(RulebookInForce.Version.read(versions.find(inForce).orElseThrow()));
      LOG.info("the rulebook in force is {} now", inForce);
      writeFolder();
    }
  }

  /** Brings the folder up to what is in force, unless somebody edited it by hand meanwhile. */
  void writeFolder() {
    if (!folder.isWritten()) {
      return;
    }
    try {
      switch (state()) {
        case FolderState.Same _ -> {}
        case FolderState.Behind _ -> folder.write(place.version().files());
        case FolderState.Edited _, FolderState.Conflict _ ->
            LOG.error("{} was edited by hand, so what is in force is not written into it", folder);
      }
    } catch (IOException e) {
      LOG.error("{} cannot be written; the rulebook in force is kept in the database", folder, e);
    }
  }

  private FolderState state() throws IOException {
    return FolderState.of(folder.read(), place.version().files(), versions.sinceTheFolder());
  }

  /** Throws ProblemException where somebody edited the folder since it came into force. */
  public void requireUneditedFolder() {
    if (!folder.isWritten()) {
      return;
    }
    try {
      switch (state()) {
        case FolderState.Same _, FolderState.Behind _ -> {}
        case FolderState.Edited _, FolderState.Conflict _ ->
            throw new ProblemException(
                ProblemCode.CONFLICT,
                "The folder of the rulebook was edited by hand since it came into force. Nothing is"
                    + " published and nothing is lost: start the server again to put the edit in"
                    + " force, or take it back; then publish the change.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read", e);
    }
  }
}
