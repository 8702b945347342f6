import Typography from '@mui/material/Typography';

interface BooksNameProps {
  administrationName: string;
  domainName: string;
}

/** Whose books a row of a list over many is about. */
export function BooksName({ administrationName, domainName }: BooksNameProps) {
  return (
    <>
      {administrationName}
      <Typography variant="body2" color="textSecondary">
        {domainName}
      </Typography>
    </>
  );
}
