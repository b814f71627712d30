/**
 * The pipeline in {@code ci}, and what it makes: held against Concourse's rules and the project's
 * own, and its scripts run.
 */
package io.registerexporter.ci;
