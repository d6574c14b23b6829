package leeway.policy;

/**
 * One condition that failed: the rule, the clause of the policy that it stands for, the condition
 * as the rule words it, and by how much it failed: the signed distance to the nearest accepted
 * value for numbers, dates and durations ({@code 12.64}), else what came and what is accepted.
 */
public record UnmetCondition(RuleId rule, String clause, String condition, String distance) {}
