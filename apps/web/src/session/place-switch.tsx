import UnfoldMoreIcon from '@mui/icons-material/UnfoldMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Popover from '@mui/material/Popover';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';

export interface PlaceChoice {
  id: string;
  name: string;
  hint?: string;
  address: string;
}

interface PlaceSwitchProps {
  /** 'Domein', 'Administratie': what is chosen. */
  kind: string;
  /** 'Domein kiezen'. */
  label: string;
  /** The place one is at; without it there is only the choice. */
  name: string | undefined;
  address: string | undefined;
  /** Undefined while they are loading. */
  choices: readonly PlaceChoice[] | undefined;
  /** How many there are, also beyond those shown. */
  total: number;
  search: string;
  onSearch: (text: string) => void;
  onOpen?: () => void;
  isSwitchable: boolean;
  /** How readily it gives way where there is no room for all. */
  shrinks: number;
}

/** One step of the trail: its name leads there, its arrow opens the others, with a search when there are many. */
export function PlaceSwitch(props: PlaceSwitchProps) {
  const { kind, label, name, address, isSwitchable } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = (event: MouseEvent<HTMLElement>) => {
    props.onOpen?.();
    setAnchor(event.currentTarget);
  };
  const close = () => {
    setAnchor(null);
    props.onSearch('');
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0, flexShrink: name ? props.shrinks : 0 }}>
      {name !== undefined && address !== undefined ? (
        <PlaceLink kind={kind} name={name} address={address} />
      ) : (
        <ChooseButton kind={kind} label={label} onClick={open} />
      )}
      {name !== undefined && isSwitchable && (
        <IconButton size="small" aria-label={label} aria-haspopup="dialog" onClick={open}>
          <UnfoldMoreIcon fontSize="small" />
        </IconButton>
      )}
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': label, sx: { width: 320, maxWidth: 'calc(100vw - 32px)', p: 1 } } }}
      >
        <Choices {...props} onChosen={close} />
      </Popover>
    </Box>
  );
}

function PlaceLink({ kind, name, address }: { kind: string; name: string; address: string }) {
  return (
    <Link
      component={RouterLink}
      to={address}
      color="text.primary"
      underline="hover"
      noWrap
      title={`${kind}: ${name}`}
      sx={{ fontWeight: 600, px: 0.5 }}
    >
      {name}
    </Link>
  );
}

/** Stands where no place is chosen yet; on a phone there is room for the kind only. */
function ChooseButton({ kind, label, onClick }: { kind: string; label: string; onClick: (event: MouseEvent<HTMLElement>) => void }) {
  return (
    <Button
      size="small"
      color="inherit"
      endIcon={<UnfoldMoreIcon />}
      aria-label={label}
      aria-haspopup="dialog"
      onClick={onClick}
      sx={{ flexShrink: 0 }}
    >
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
        {label}
      </Box>
      <Box component="span" sx={{ display: { md: 'none' } }}>
        {kind}
      </Box>
    </Button>
  );
}

const manyChoices = 7;

type ChoicesProps = PlaceSwitchProps & { onChosen: () => void };

function Choices({ choices, ...props }: ChoicesProps) {
  const { t } = useTranslation();
  const { search, total, onSearch } = props;
  return (
    <>
      {(search !== '' || total > manyChoices) && (
        <TextField
          autoFocus
          type="search"
          label={t('general.search')}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          sx={{ my: 1 }}
          slotProps={{ htmlInput: { maxLength: 100 } }}
        />
      )}
      {choices ? (
        <FoundPlaces {...props} choices={choices} />
      ) : (
        <CircularProgress size={24} aria-label={t('general.loading')} sx={{ display: 'block', mx: 'auto', my: 2 }} />
      )}
    </>
  );
}

function FoundPlaces({ kind, choices, total, search, onChosen }: ChoicesProps & { choices: readonly PlaceChoice[] }) {
  const { t } = useTranslation();
  if (choices.length === 0) {
    return (
      <Typography role="status" color="textSecondary" sx={{ p: 1 }}>
        {t(search ? 'general.nothingFound' : 'general.nothingHere')}
      </Typography>
    );
  }
  return (
    <>
      <List dense aria-label={kind} sx={{ maxHeight: 360, overflow: 'auto' }}>
        {choices.map((choice) => (
          <ListItem key={choice.id} disablePadding>
            <ListItemButton component={RouterLink} to={choice.address} onClick={onChosen} sx={{ borderRadius: 1.5 }}>
              <ListItemText primary={choice.name} secondary={choice.hint} slotProps={{ primary: { noWrap: true } }} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {total > choices.length && search === '' && (
        <Typography variant="caption" color="textSecondary" sx={{ px: 1 }}>
          {t('navigation.searchMore', { shown: choices.length, total })}
        </Typography>
      )}
    </>
  );
}
