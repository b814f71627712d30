/** The door for people and pipelines: {@code register-exporter cluster}. */
package io.registerexporter.launcher.commands;
