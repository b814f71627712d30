/** The door for events: a function in AWS Lambda. */
package io.registerexporter.launcher.lambda;
