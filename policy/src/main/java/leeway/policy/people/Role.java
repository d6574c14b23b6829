package leeway.policy.people;

import leeway.policy.Actor;
import leeway.policy.Bounds;
import leeway.policy.RoleId;
import leeway.policy.document.Labels;

/** What somebody is in the company, and how far that goes. */
public record Role(RoleId id, Labels title, Actor.Nature nature, Bounds bounds) {}
