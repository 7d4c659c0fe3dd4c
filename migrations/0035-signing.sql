-- A session that has just proven again who sits there may sign for a short while.
ALTER TABLE organisations.session ADD COLUMN confirmed_at timestamptz;
