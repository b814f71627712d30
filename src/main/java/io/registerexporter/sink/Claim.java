package io.registerexporter.sink;

/**
 * Says that an export is being made.
 *
 * @param owner a random token of the run that makes it
 * @param startedAt when it was claimed, UTC
 * @param publicationDate the date that its statements bear, kept by a resume
 */
public record Claim(String owner, String startedAt, String publicationDate) {}
