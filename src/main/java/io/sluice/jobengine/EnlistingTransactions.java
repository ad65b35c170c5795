package io.sluice.jobengine;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;

/**
 * The server's transaction manager, by way of its user transaction. On a managed thread the pool
 * takes the transaction from the thread's component, and only a user transaction tells the
 * component of it: begun by the manager itself, a connection is not enlisted, and each statement
 * commits on its own.
 */
record EnlistingTransactions(TransactionManager manager, UserTransaction user)
    implements TransactionManager {

  @Override
  public void begin() throws NotSupportedException, SystemException {
    user.begin();
  }

  @Override
  public void commit()
      throws RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          SystemException {
    user.commit();
  }

  @Override
  public void rollback() throws SystemException {
    user.rollback();
  }

  @Override
  public void setRollbackOnly() throws SystemException {
    user.setRollbackOnly();
  }

  @Override
  public void setTransactionTimeout(int seconds) throws SystemException {
    user.setTransactionTimeout(seconds);
  }

  @Override
  public int getStatus() throws SystemException {
    return manager.getStatus();
  }

  @Override
  public Transaction getTransaction() throws SystemException {
    return manager.getTransaction();
  }

  @Override
  public Transaction suspend() throws SystemException {
    return manager.suspend();
  }

  @Override
  public void resume(Transaction transaction) throws InvalidTransactionException, SystemException {
    manager.resume(transaction);
  }
}
