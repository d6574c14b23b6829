package leeway.policy.people;

import leeway.policy.RoleId;
import leeway.policy.document.Labels;
import leeway.policy.standing.Actor;
import leeway.policy.standing.Bounds;

/** What somebody is in the company, and how far that goes. */
public record Role(RoleId id, Labels title, Actor.Nature nature, Bounds bounds) {}
