-- What the national system takes of one producer within a quarter, as warnings: which stood when a record was signed, and why it was signed all the same.
-- {warnings: [{code, count, most}], reason}; null: none stood.
ALTER TABLE samples.sampling_record ADD COLUMN limits_passed jsonb;
CREATE INDEX sampling_record_producer ON samples.sampling_record (organiser_id, (form ->> 'producerName')) WHERE kind = 'sampling';
