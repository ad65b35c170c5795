/**
 * The web console: Faces pages whose beans translate between a browser and the services that the
 * REST resources call too. It decides nothing and asks no database; nobody depends on it.
 */
package io.sluice.console;
